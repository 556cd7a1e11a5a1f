// How many entities there are as of a revision.
// access: read
// $revision: int
// -> count: int
MATCH (v:EntityVersion)
WHERE v.recordedIn <= $revision AND (v.replacedIn IS NULL OR v.replacedIn > $revision)
RETURN count(v) AS count
