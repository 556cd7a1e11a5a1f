// Every version that records (`kind:id`) ever had, oldest first.
// access: read
// $refs: string[]
// -> ref: string
// -> recordedIn: int
// -> replacedIn: int | null
// -> body: string
// -> state: string | null
UNWIND $refs AS ref
MATCH (v:Version {ref: ref})
RETURN ref, v.recordedIn AS recordedIn, v.replacedIn AS replacedIn, v.body AS body, v.state AS state
ORDER BY ref, recordedIn
