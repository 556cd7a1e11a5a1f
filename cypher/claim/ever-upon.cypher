// The claims (`kind:id`) that entities ever were the object of.
// access: read
// $entities: string[]
// -> ref: string
UNWIND $entities AS entity
MATCH (c:Claim {object: entity})
RETURN DISTINCT c.ref AS ref
ORDER BY ref
