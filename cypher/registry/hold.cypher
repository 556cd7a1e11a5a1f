// The version of an entry; makes it with version 0 where there is none, and holds it until the transaction ends, so that
// of two changes at once the second sees the first.
// access: write
// $id: string
// -> version: int
// -> expires: string | null
MERGE (e:RegistryEntry {id: $id})
ON CREATE SET e.version = 0
SET e.held = true
RETURN e.version AS version, e.expires AS expires
