// Writes the entry that is held.
// access: write
// $id: string
// $kind: string
// $key: string
// $owner: string | null
// $body: string
// $version: int
// $expires: string | null
MATCH (e:RegistryEntry {id: $id})
SET e.kind = $kind, e.key = $key, e.owner = $owner, e.body = $body, e.version = $version, e.expires = $expires
