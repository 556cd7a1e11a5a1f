// The newest revision; makes the head where there is none, and holds it until the transaction ends, so that numbers
// are allotted one at a time.
// access: write
// -> number: int
// -> time: string
// -> chainHash: string
// -> schemaVersion: int
MERGE (h:Head {key: 'head'})
ON CREATE SET h.number = 0, h.time = '0001-01-01T00:00:00.000Z', h.chainHash = '0000000000000000000000000000000000000000000000000000000000000000', h.schemaVersion = 0
SET h.locked = true
RETURN h.number AS number, h.time AS time, h.chainHash AS chainHash, h.schemaVersion AS schemaVersion
