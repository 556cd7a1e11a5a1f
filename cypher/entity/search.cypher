// Entities of which a name, or a word in one, begins with a folded text of two characters or more; the best match of
// each. `head`: its first two, since the embedded engine finds nodes by what a property is, not by how it begins.
// access: read
// $head: string
// $text: string
// $types: string[] | null
// $revision: int
// $limit: int
// -> entity: string
// -> weight: int
// -> name: string | null
UNWIND [$head] AS head
MATCH (k:SearchKey {head: head})
WHERE k.text STARTS WITH $text
  AND k.recordedIn <= $revision AND (k.replacedIn IS NULL OR k.replacedIn > $revision)
  AND ($types IS NULL OR k.type IN $types)
WITH k.entity AS entity, k.weight AS weight, k.name AS name
ORDER BY entity, weight, name
WITH entity, collect({weight: weight, name: name}) AS matches
RETURN entity, matches[0].weight AS weight, matches[0].name AS name
ORDER BY weight, entity
LIMIT $limit
