// Edges that revisions recorded: those after one, up to another.
// access: read
// $after: int
// $until: int
// -> source: string
// -> target: string
// -> text: string
// -> revision: int
MATCH (v:Claim)
WHERE v.recordedIn > $after AND v.recordedIn <= $until
MATCH (x:Entity {id: v.subject})-[r:FLOW|LINK]-(y:Entity {id: v.object})
WHERE r.key = v.key
RETURN DISTINCT startNode(r).id AS source, endNode(r).id AS target, r.text AS text, v.recordedIn AS revision
ORDER BY revision, text
