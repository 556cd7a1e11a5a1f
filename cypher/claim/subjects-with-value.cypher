// Of whom accepted claims of a predicate say one of some values; neither denials nor retracted claims do. The values
// are written as in a claim's canonical JSON, where quotes inside any text are escaped: found there, they are its value.
// access: read
// $predicate: string
// $values: string[]
// $revision: int
// -> subject: string
MATCH (c:Claim {predicate: $predicate})
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision)
  AND c.review = 'ACCEPTED' AND c.polarity = 'IS' AND c.standing <> 'RETRACTED'
  AND any(value IN $values WHERE c.body CONTAINS value)
RETURN DISTINCT c.subject AS subject
ORDER BY subject
