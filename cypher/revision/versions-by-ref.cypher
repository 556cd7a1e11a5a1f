// The versions of records (`kind:id`) that are current as of a revision.
// access: read
// $refs: string[]
// $revision: int
// -> ref: string
// -> key: string
// -> recordedIn: int
// -> body: string
// -> state: string | null
UNWIND $refs AS ref
MATCH (v:Version {ref: ref})
WHERE v.recordedIn <= $revision AND (v.replacedIn IS NULL OR v.replacedIn > $revision)
RETURN ref, v.key AS key, v.recordedIn AS recordedIn, v.body AS body, v.state AS state
ORDER BY ref
