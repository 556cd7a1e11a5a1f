// Every edge that leaves entities, of all versions of its claim: what the graph in memory is made from.
// access: read
// $ids: string[]
// -> source: string
// -> target: string
// -> text: string
// -> recordedIn: int
// -> replacedIn: int | null
UNWIND $ids AS source
MATCH (x:Entity {id: source})-[r:FLOW|LINK]->(y:Entity)
RETURN source, y.id AS target, r.text AS text, r.recordedIn AS recordedIn, r.replacedIn AS replacedIn
ORDER BY r.key
