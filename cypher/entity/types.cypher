// The types of identities, of retired ones too.
// access: read
// $ids: string[]
// -> id: string
// -> type: string
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.type AS type
ORDER BY id
