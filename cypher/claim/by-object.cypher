// Current claims that lead to entities, of some predicates or any.
// access: read
// $objects: string[]
// $predicates: string[] | null
// $revision: int
// -> id: string
// -> object: string
// -> key: string
// -> recordedIn: int
// -> body: string
// -> state: string
UNWIND $objects AS object
MATCH (c:Claim {object: object})
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision)
  AND ($predicates IS NULL OR c.predicate IN $predicates)
RETURN c.id AS id, object, c.key AS key, c.recordedIn AS recordedIn, c.body AS body, c.state AS state
ORDER BY object, id
