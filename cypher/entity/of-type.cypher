// The ids of all entities of a type, as of a revision.
// access: read
// $type: string
// $revision: int
// -> id: string
// -> collective: boolean
MATCH (v:EntityVersion {type: $type})
WHERE v.recordedIn <= $revision AND (v.replacedIn IS NULL OR v.replacedIn > $revision)
RETURN v.id AS id, v.collective AS collective
ORDER BY id
