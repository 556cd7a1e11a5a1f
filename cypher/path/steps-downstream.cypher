// Steps at least so strong, but weaker than those known already, that leave entities along the supply: the texts of all their claims that pass a question's filters; of a far end whether it ever was a collective. Given documents, only steps that are structural or rest on one of them.
// access: read
// $rows: {id: string, below: int, documents: string[] | null}[]
// $leastRank: int
// $structural: string[]
// $predicates: string[]
// $stages: string[]
// $standings: string[]
// $minStrengthRank: int
// $windowStart: int | null
// $windowEnd: int | null
// $excludeClaims: string[]
// $revision: int
// -> near: string
// -> far: string
// -> type: string
// -> collective: boolean
// -> claims: string[]
UNWIND $rows AS row
MATCH (x:Entity {id: row.id})-[r:FLOW]->(y:Entity)
WHERE r.recordedIn <= $revision AND (r.replacedIn IS NULL OR r.replacedIn > $revision)
  AND r.predicate IN $predicates
  AND (r.stage IS NULL OR r.stage IN $stages)
  AND r.standing IN $standings
  AND r.strengthRank >= $minStrengthRank
  AND ($windowStart IS NULL OR r.latest IS NULL OR r.latest >= $windowStart)
  AND ($windowEnd IS NULL OR r.earliest IS NULL OR r.earliest <= $windowEnd)
  AND NOT r.claim IN $excludeClaims
WITH row, y, collect(r.text) AS claims, max(r.strengthRank) AS best,
  max(CASE WHEN row.documents IS NULL OR r.predicate IN $structural OR any(document IN row.documents WHERE r.text CONTAINS document) THEN 1 ELSE 0 END) AS tied
WHERE best >= $leastRank AND best < row.below AND tied = 1
RETURN row.id AS near, y.id AS far, y.type AS type, coalesce(y.collective, false) AS collective, claims
ORDER BY near, far
