// How many documents there are as of a revision, by whether they were coded.
// access: read
// $revision: int
// -> coding: string
// -> count: int
MATCH (d:Document)
WHERE d.recordedIn <= $revision AND (d.replacedIn IS NULL OR d.replacedIn > $revision)
RETURN d.coding AS coding, count(d) AS count
ORDER BY coding
