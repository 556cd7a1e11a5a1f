// Current documents derived from one of these.
// access: read
// $parents: string[]
// $revision: int
// -> id: string
MATCH (d:Document)
WHERE d.recordedIn <= $revision AND (d.replacedIn IS NULL OR d.replacedIn > $revision)
  AND any(parent IN d.parents WHERE parent IN $parents)
RETURN d.id AS id
ORDER BY id
