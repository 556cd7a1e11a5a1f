// The five shortest trails along the supply between two entities, filtered as the product filters: the plain question
// to Neo4j that the product's answers are timed against.
// access: read
// $from: string
// $to: string
// $predicates: string[]
// $stages: string[]
// $standings: string[]
// $minStrengthRank: int
// $windowStart: int | null
// $windowEnd: int | null
// $revision: int
// -> entities: string[]
// -> claims: string[]
MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH p = SHORTEST 5 (a) ((x)-[r:FLOW WHERE r.recordedIn <= $revision AND (r.replacedIn IS NULL OR r.replacedIn > $revision)
  AND r.predicate IN $predicates
  AND (r.stage IS NULL OR r.stage IN $stages)
  AND r.standing IN $standings
  AND r.strengthRank >= $minStrengthRank
  AND ($windowStart IS NULL OR r.latest IS NULL OR r.latest >= $windowStart)
  AND ($windowEnd IS NULL OR r.earliest IS NULL OR r.earliest <= $windowEnd)]->(y)){1,6} (b)
RETURN [n IN nodes(p) | n.id] AS entities, [r IN relationships(p) | r.claim] AS claims
