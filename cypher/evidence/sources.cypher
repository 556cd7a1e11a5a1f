// Current sources in order of id, after an id.
// access: read
// $after: string
// $limit: int
// $revision: int
// -> id: string
// -> body: string
MATCH (v:Source)
WHERE v.recordedIn <= $revision AND (v.replacedIn IS NULL OR v.replacedIn > $revision) AND v.id > $after
RETURN v.id AS id, v.body AS body
ORDER BY id
LIMIT $limit
