// Entities by id, as of a revision.
// access: read
// $ids: string[]
// $revision: int
// -> id: string
// -> recordedIn: int
// -> firstRecordedIn: int
// -> body: string
// -> state: string
UNWIND $ids AS id
MATCH (v:Version {ref: 'entity:' + id})
WHERE v.recordedIn <= $revision AND (v.replacedIn IS NULL OR v.replacedIn > $revision)
MATCH (e:Entity {id: id})
RETURN id, v.recordedIn AS recordedIn, e.recordedIn AS firstRecordedIn, v.body AS body, v.state AS state
ORDER BY id
