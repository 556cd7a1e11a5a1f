// Those of some claims that are accepted.
// access: read
// $ids: string[]
// $revision: int
// -> id: string
UNWIND $ids AS id
MATCH (c:Version {ref: 'claim:' + id})
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision) AND c.review = 'ACCEPTED'
RETURN id
ORDER BY id
