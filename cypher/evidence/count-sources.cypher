// How many sources there are as of a revision.
// access: read
// $revision: int
// -> count: int
MATCH (s:Source)
WHERE s.recordedIn <= $revision AND (s.replacedIn IS NULL OR s.replacedIn > $revision)
RETURN count(s) AS count
