// Removes an entry of the registry.
// access: write
// $id: string
MATCH (e:RegistryEntry {id: $id})
DETACH DELETE e
