// Revisions with their payloads, oldest first.
// access: read
// $first: int
// $limit: int
// -> number: int
// -> time: string
// -> actor: string
// -> payload: string | null
// -> payloadHash: string
// -> chainHash: string
MATCH (r:Revision)
WHERE r.number >= $first
RETURN r.number AS number, r.time AS time, r.actor AS actor, r.payload AS payload, r.payloadHash AS payloadHash, r.chainHash AS chainHash
ORDER BY number
LIMIT $limit
