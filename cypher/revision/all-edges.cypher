// Every walkable edge, in order of key, after a key: the rest of the canonical graph hash.
// access: read
// $after: string
// $limit: int
// -> key: string
// -> type: string
// -> source: string
// -> target: string
// -> recordedIn: int
// -> replacedIn: int | null
MATCH (a:Entity)-[r:FLOW|LINK]->(b:Entity)
WHERE r.key > $after
RETURN r.key AS key, type(r) AS type, a.id AS source, b.id AS target, r.recordedIn AS recordedIn, r.replacedIn AS replacedIn
ORDER BY key
LIMIT $limit
