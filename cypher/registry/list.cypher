// The entries of a kind; where an owner is given, those of theirs.
// access: read
// $kind: string
// $owner: string | null
// -> kind: string
// -> key: string
// -> owner: string | null
// -> body: string
// -> version: int
// -> expires: string | null
MATCH (e:RegistryEntry {kind: $kind})
WHERE $owner IS NULL OR e.owner = $owner
RETURN e.kind AS kind, e.key AS key, e.owner AS owner, e.body AS body, e.version AS version, e.expires AS expires
ORDER BY e.key
