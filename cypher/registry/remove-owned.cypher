// Removes the entries of a kind that are somebody's.
// access: write
// $kind: string
// $owner: string
MATCH (e:RegistryEntry {kind: $kind})
WHERE e.owner = $owner
DETACH DELETE e
