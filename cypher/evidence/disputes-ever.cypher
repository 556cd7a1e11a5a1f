// The disputes (`kind:id`) that claims ever had.
// access: read
// $claims: string[]
// -> ref: string
UNWIND $claims AS claim
MATCH (d:Dispute {claim: claim})
RETURN DISTINCT d.ref AS ref
ORDER BY ref
