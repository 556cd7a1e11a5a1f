// Ids of accepted claims in order, after an id.
// access: read
// $after: string
// $limit: int
// $revision: int
// -> id: string
MATCH (c:Claim)
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision) AND c.review = 'ACCEPTED'
  AND c.id > $after
RETURN c.id AS id
ORDER BY id
LIMIT $limit
