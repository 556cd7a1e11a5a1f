// Current documents whose canonical JSON holds one of these texts.
// access: read
// $texts: string[]
// $revision: int
// -> id: string
// -> body: string
MATCH (d:Document)
WHERE d.recordedIn <= $revision AND (d.replacedIn IS NULL OR d.replacedIn > $revision)
  AND any(text IN $texts WHERE d.body CONTAINS text)
RETURN d.id AS id, d.body AS body
ORDER BY id
