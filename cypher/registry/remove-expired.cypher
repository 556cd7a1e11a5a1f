// Removes the entries whose time is over.
// access: write
// $now: string
MATCH (e:RegistryEntry)
WHERE e.expires IS NOT NULL AND e.expires <= $now
DETACH DELETE e
