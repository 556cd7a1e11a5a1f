// Current citations of passages in documents.
// access: read
// $documents: string[]
// $revision: int
// -> id: string
// -> document: string
// -> claim: string
// -> body: string
UNWIND $documents AS document
MATCH (c:Citation {document: document})
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision)
RETURN c.id AS id, document, c.claim AS claim, c.body AS body
ORDER BY document, id
