// The first version of a record (`kind:id`), also of one that was replaced or retired since.
// access: read
// $ref: string
// -> body: string
// -> recordedIn: int
MATCH (v:Version {ref: $ref})
RETURN v.body AS body, v.recordedIn AS recordedIn
ORDER BY v.recordedIn
LIMIT 1
