// All versions of all entities of a type: whether it is a collective, and from when to when.
// access: read
// $type: string
// -> id: string
// -> collective: boolean
// -> recordedIn: int
// -> replacedIn: int | null
MATCH (v:EntityVersion {type: $type})
RETURN v.id AS id, v.collective AS collective, v.recordedIn AS recordedIn, v.replacedIn AS replacedIn
ORDER BY v.key
