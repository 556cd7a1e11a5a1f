// Marks the identities that were a collective in an earlier schema.
// access: write
MATCH (v:EntityVersion)
WHERE v.collective
MATCH (e:Entity {id: v.id})
SET e.collective = true
