// Ends the edges of claim versions that a revision replaces.
// access: write
// $rows: {key: string, source: string, target: string}[]
// $number: int
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:FLOW|LINK]->(b:Entity {id: row.target})
WHERE r.key = row.key
SET r.replacedIn = $number
