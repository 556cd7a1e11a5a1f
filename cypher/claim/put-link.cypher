// Edges of claims that no supply flows along, from subject to object. `text` is all that a search asks of the claim.
// access: write
// $rows: {key: string, source: string, target: string, claim: string, predicate: string, stage: string | null, standing: string, strengthRank: int, earliest: int | null, latest: int | null, text: string, recordedIn: int}[]
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[r:LINK]->(b)
SET r.key = row.key, r.claim = row.claim, r.predicate = row.predicate, r.stage = row.stage, r.standing = row.standing, r.strengthRank = row.strengthRank, r.earliest = row.earliest, r.latest = row.latest, r.text = row.text, r.recordedIn = row.recordedIn
