// Current citations of claims.
// access: read
// $claims: string[]
// $revision: int
// -> id: string
// -> claim: string
// -> key: string
// -> recordedIn: int
// -> body: string
UNWIND $claims AS claim
MATCH (c:Citation {claim: claim})
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision)
RETURN c.id AS id, claim, c.key AS key, c.recordedIn AS recordedIn, c.body AS body
ORDER BY claim, id
