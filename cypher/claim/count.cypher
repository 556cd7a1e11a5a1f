// How many accepted claims there are as of a revision.
// access: read
// $revision: int
// -> count: int
MATCH (c:Claim)
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision) AND c.review = 'ACCEPTED'
RETURN count(c) AS count
