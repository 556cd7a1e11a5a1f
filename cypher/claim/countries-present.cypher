// Of how many entities accepted claims say which country; neither denials nor retracted claims do. The code is read
// from the claim's canonical JSON, behind what is written before it there and nowhere else.
// access: read
// $before: string
// $revision: int
// -> code: string
// -> entities: int
MATCH (c:Claim {predicate: 'country'})
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision)
  AND c.review = 'ACCEPTED' AND c.polarity = 'IS' AND c.standing <> 'RETRACTED'
  AND c.body CONTAINS $before
WITH substring(split(c.body, $before)[1], 0, 2) AS code, c.subject AS subject
RETURN code, count(DISTINCT subject) AS entities
ORDER BY code
