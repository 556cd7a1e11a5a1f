// Edges that pass a question's filters and reach entities, walked with the supply.
// access: read
// $ids: string[]
// $predicates: string[]
// $stages: string[]
// $standings: string[]
// $minStrengthRank: int
// $windowStart: int | null
// $windowEnd: int | null
// $excludeClaims: string[]
// $revision: int
// -> near: string
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
UNWIND $ids AS near
MATCH (x:Entity {id: near})<-[r:FLOW]-(y:Entity)
WHERE r.recordedIn <= $revision AND (r.replacedIn IS NULL OR r.replacedIn > $revision)
  AND r.predicate IN $predicates
  AND (r.stage IS NULL OR r.stage IN $stages)
  AND r.standing IN $standings
  AND r.strengthRank >= $minStrengthRank
  AND ($windowStart IS NULL OR r.latest IS NULL OR r.latest >= $windowStart)
  AND ($windowEnd IS NULL OR r.earliest IS NULL OR r.earliest <= $windowEnd)
  AND NOT r.claim IN $excludeClaims
RETURN near, startNode(r).id AS source, endNode(r).id AS target, type(r) = 'FLOW' AS flows, r.claim AS claim, r.predicate AS predicate, r.stage AS stage, r.standing AS standing, r.strengthRank AS strengthRank, r.earliest AS earliest, r.latest AS latest, r.roots AS roots, r.passages AS passages, r.primary AS primary, r.codersKnowledge AS codersKnowledge
ORDER BY near, claim
