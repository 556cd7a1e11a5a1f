// Marks the identities that were a collective in an earlier schema: so many at a time.
// access: write
// -> changed: int
MATCH (v:EntityVersion)
WHERE v.collective
MATCH (e:Entity {id: v.id})
WHERE e.collective IS NULL
WITH DISTINCT e LIMIT 20000
SET e.collective = true
RETURN count(e) AS changed
