// Accepted claims that parties make themselves.
// access: read
// $parties: string[]
// $revision: int
// -> id: string
UNWIND $parties AS party
MATCH (c:Claim {assertedBy: party})
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision) AND c.review = 'ACCEPTED'
RETURN c.id AS id
ORDER BY id
