// Every edge that leaves entities, of all versions of its claim: what the graph in memory is made from.
// access: read
// $ids: string[]
// -> source: string
// -> target: string
// -> flows: boolean
// -> claim: string
// -> predicate: string
// -> stage: string | null
// -> standing: string
// -> strengthRank: int
// -> earliest: int | null
// -> latest: int | null
// -> roots: string[]
// -> passages: string[]
// -> primary: boolean
// -> codersKnowledge: boolean
// -> recordedIn: int
// -> replacedIn: int | null
UNWIND $ids AS source
MATCH (x:Entity {id: source})-[r:FLOW|LINK]->(y:Entity)
RETURN source, y.id AS target, type(r) = 'FLOW' AS flows, r.claim AS claim, r.predicate AS predicate, r.stage AS stage, r.standing AS standing, r.strengthRank AS strengthRank, r.earliest AS earliest, r.latest AS latest, r.roots AS roots, r.passages AS passages, r.primary AS primary, r.codersKnowledge AS codersKnowledge, r.recordedIn AS recordedIn, r.replacedIn AS replacedIn
ORDER BY r.key
