// Writes a revision and moves the head to it.
// access: write
// $number: int
// $time: string
// $actor: string
// $payload: string | null
// $payloadHash: string
// $chainHash: string
MATCH (h:Head {key: 'head'})
SET h.number = $number, h.time = $time, h.chainHash = $chainHash
CREATE (r:Revision {number: $number, time: $time, actor: $actor, payload: $payload, payloadHash: $payloadHash, chainHash: $chainHash})
