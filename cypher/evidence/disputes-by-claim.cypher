// Current disputes about claims.
// access: read
// $claims: string[]
// $revision: int
// -> id: string
// -> claim: string
// -> body: string
UNWIND $claims AS claim
MATCH (d:Dispute {claim: claim})
WHERE d.recordedIn <= $revision AND (d.replacedIn IS NULL OR d.replacedIn > $revision)
RETURN d.id AS id, claim, d.body AS body
ORDER BY claim, id
