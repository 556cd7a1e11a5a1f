// The claims (`kind:id`) that entities ever were the subject of.
// access: read
// $entities: string[]
// -> ref: string
UNWIND $entities AS entity
MATCH (c:Claim {subject: entity})
RETURN DISTINCT c.ref AS ref
ORDER BY ref
