// How many documents there are as of a revision, by whether they were coded, their kind and their publisher.
// access: read
// $revision: int
// -> coding: string
// -> documentKind: string
// -> publisher: string
// -> count: int
MATCH (d:Document)
WHERE d.recordedIn <= $revision AND (d.replacedIn IS NULL OR d.replacedIn > $revision)
RETURN d.coding AS coding, d.documentKind AS documentKind, d.publisher AS publisher, count(d) AS count
ORDER BY coding, documentKind, publisher
