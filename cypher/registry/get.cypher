// One entry of the registry.
// access: read
// $id: string
// -> kind: string
// -> key: string
// -> owner: string | null
// -> body: string
// -> version: int
// -> expires: string | null
MATCH (e:RegistryEntry {id: $id})
RETURN e.kind AS kind, e.key AS key, e.owner AS owner, e.body AS body, e.version AS version, e.expires AS expires
ORDER BY e.key
