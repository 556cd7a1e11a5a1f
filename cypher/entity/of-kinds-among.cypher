// Those of some entities that are of a type and of some kinds, or of any, the first by id, as of a revision. The kinds
// are written as in an entity's canonical JSON, where quotes inside any text are escaped: found there, they are its kind.
// access: read
// $ids: string[]
// $type: string
// $kinds: string[] | null
// $limit: int
// $revision: int
// -> id: string
UNWIND $ids AS id
MATCH (v:Version {ref: 'entity:' + id})
WHERE v.recordedIn <= $revision AND (v.replacedIn IS NULL OR v.replacedIn > $revision) AND v.type = $type
  AND ($kinds IS NULL OR any(kind IN $kinds WHERE v.body CONTAINS kind))
RETURN DISTINCT id
ORDER BY id
LIMIT $limit
