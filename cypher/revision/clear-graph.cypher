// Leaves nothing but the revisions and the head, from which all else is built anew, and the registry, which is not the graph's.
// access: write
MATCH (n)
WHERE NOT n:Head AND NOT n:Revision AND NOT n:RegistryEntry
DETACH DELETE n
