// Current claims about entities, of some predicates or any.
// access: read
// $subjects: string[]
// $predicates: string[] | null
// $revision: int
// -> id: string
// -> subject: string
// -> key: string
// -> recordedIn: int
// -> body: string
// -> state: string
UNWIND $subjects AS subject
MATCH (c:Claim {subject: subject})
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision)
  AND ($predicates IS NULL OR c.predicate IN $predicates)
RETURN c.id AS id, subject, c.key AS key, c.recordedIn AS recordedIn, c.body AS body, c.state AS state
ORDER BY subject, id
