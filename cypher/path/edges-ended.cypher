// Edges that revisions replaced or ended: those after one, up to another.
// access: read
// $after: int
// $until: int
// -> source: string
// -> target: string
// -> claim: string
// -> revision: int
MATCH (v:Claim)
WHERE v.replacedIn > $after AND v.replacedIn <= $until
MATCH (x:Entity {id: v.subject})-[r:FLOW|LINK]-(y:Entity {id: v.object})
WHERE r.key = v.key
RETURN DISTINCT startNode(r).id AS source, endNode(r).id AS target, r.claim AS claim, v.replacedIn AS revision
ORDER BY revision, claim
