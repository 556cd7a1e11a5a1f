// Which of these entities are collectives, as of a revision.
// access: read
// $ids: string[]
// $revision: int
// -> id: string
UNWIND $ids AS id
MATCH (v:Version {ref: 'entity:' + id})
WHERE v.recordedIn <= $revision AND (v.replacedIn IS NULL OR v.replacedIn > $revision) AND v.collective
RETURN id
ORDER BY id
