// Current documents of publishers.
// access: read
// $publishers: string[]
// $revision: int
// -> id: string
// -> publisher: string
// -> body: string
UNWIND $publishers AS publisher
MATCH (d:Document {publisher: publisher})
WHERE d.recordedIn <= $revision AND (d.replacedIn IS NULL OR d.replacedIn > $revision)
RETURN d.id AS id, publisher, d.body AS body
ORDER BY publisher, id
