// Every version of every record, in order of key, after a key: what the canonical graph hash is taken over.
// access: read
// $after: string
// $limit: int
// -> key: string
// -> recordedIn: int
// -> replacedIn: int | null
// -> body: string
// -> state: string | null
MATCH (v:Version)
WHERE v.key > $after
RETURN v.key AS key, v.recordedIn AS recordedIn, v.replacedIn AS replacedIn, v.body AS body, v.state AS state
ORDER BY key
LIMIT $limit
