// Revisions without their payloads, newest first, before a number.
// access: read
// $before: int
// $limit: int
// -> number: int
// -> time: string
// -> actor: string
// -> payloadHash: string
// -> chainHash: string
// -> erased: boolean
MATCH (r:Revision)
WHERE r.number < $before
RETURN r.number AS number, r.time AS time, r.actor AS actor, r.payloadHash AS payloadHash, r.chainHash AS chainHash, r.payload IS NULL AS erased
ORDER BY number DESC
LIMIT $limit
