// The last version of a record (`kind:id`), also of one that was retired since, with the revision that ended it.
// access: read
// $ref: string
// -> body: string
// -> recordedIn: int
// -> replacedIn: int | null
MATCH (v:Version {ref: $ref})
RETURN v.body AS body, v.recordedIn AS recordedIn, v.replacedIn AS replacedIn
ORDER BY v.recordedIn DESC
LIMIT 1
