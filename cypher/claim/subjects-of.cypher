// Whom accepted claims of a predicate join to entities as their subjects; neither denials nor retracted claims join.
// access: read
// $objects: string[]
// $predicate: string
// $revision: int
// -> subject: string
UNWIND $objects AS object
MATCH (c:Claim {object: object})
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision) AND c.predicate = $predicate
  AND c.review = 'ACCEPTED' AND c.polarity = 'IS' AND c.standing <> 'RETRACTED'
RETURN DISTINCT c.subject AS subject
ORDER BY subject
