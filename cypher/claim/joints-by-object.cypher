// What accepted claims join entities to, by object: enough to count and sort before any claim is read whole.
// access: read
// $entities: string[]
// $revision: int
// -> entity: string
// -> claim: string
// -> predicate: string
// -> other: string
// -> polarity: string
// -> standing: string
UNWIND $entities AS entity
MATCH (c:Claim {object: entity})
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision) AND c.review = 'ACCEPTED'
RETURN entity, c.id AS claim, c.predicate AS predicate, c.subject AS other, c.polarity AS polarity, c.standing AS standing
ORDER BY entity, claim
