// Accepted claims of predicates.
// access: read
// $predicates: string[]
// $revision: int
// -> id: string
UNWIND $predicates AS predicate
MATCH (c:Claim {predicate: predicate})
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision) AND c.review = 'ACCEPTED'
RETURN c.id AS id
ORDER BY id
