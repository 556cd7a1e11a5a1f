// The newest revision; no row in an empty store.
// access: read
// -> number: int
// -> time: string
// -> chainHash: string
// -> schemaVersion: int
MATCH (h:Head {key: 'head'})
RETURN h.number AS number, h.time AS time, h.chainHash AS chainHash, h.schemaVersion AS schemaVersion
