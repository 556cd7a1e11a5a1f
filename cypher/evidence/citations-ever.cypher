// The citations (`kind:id`) that claims ever had.
// access: read
// $claims: string[]
// -> ref: string
UNWIND $claims AS claim
MATCH (c:Citation {claim: claim})
RETURN DISTINCT c.ref AS ref
ORDER BY ref
