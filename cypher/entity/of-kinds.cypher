// The ids of the first entities of a type and of some kinds, or of any, as of a revision. The kinds are written as in
// an entity's canonical JSON, where quotes inside any text are escaped: found there, they are its kind.
// access: read
// $type: string
// $kinds: string[] | null
// $limit: int
// $revision: int
// -> id: string
MATCH (v:EntityVersion {type: $type})
WHERE v.recordedIn <= $revision AND (v.replacedIn IS NULL OR v.replacedIn > $revision)
  AND ($kinds IS NULL OR any(kind IN $kinds WHERE v.body CONTAINS kind))
RETURN v.id AS id
ORDER BY id
LIMIT $limit
