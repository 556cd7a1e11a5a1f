// For each of some strengths, the fewest steps from one entity to another, at most six, walked both ways, over claims at least so strong that pass a question's filters; no row where there are none. For engines that find shortest paths with filters inside the pattern.
// access: read
// $from: string
// $to: string
// $ranks: int[]
// $predicates: string[]
// $stages: string[]
// $standings: string[]
// $windowStart: int | null
// $windowEnd: int | null
// $excludeEntities: string[]
// $excludeClaims: string[]
// $revision: int
// -> leastRank: int
// -> hops: int
// -> leaving: int
// -> reaching: int
UNWIND $ranks AS leastRank
MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH p = SHORTEST 1 (a) ((x)-[r:FLOW|LINK WHERE r.recordedIn <= $revision AND (r.replacedIn IS NULL OR r.replacedIn > $revision)
  AND r.predicate IN $predicates
  AND (r.stage IS NULL OR r.stage IN $stages)
  AND r.standing IN $standings
  AND r.strengthRank >= leastRank
  AND ($windowStart IS NULL OR r.latest IS NULL OR r.latest >= $windowStart)
  AND ($windowEnd IS NULL OR r.earliest IS NULL OR r.earliest <= $windowEnd)
  AND NOT r.claim IN $excludeClaims]-(y) WHERE NOT y.id IN $excludeEntities){1,6} (b)
RETURN leastRank, length(p) AS hops, COUNT { (a)-[:FLOW|LINK]-() } AS leaving, COUNT { (b)-[:FLOW|LINK]-() } AS reaching
ORDER BY leastRank
