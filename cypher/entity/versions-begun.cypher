// Versions of entities that revisions recorded: those after one, up to another.
// access: read
// $after: int
// $until: int
// -> id: string
// -> type: string
// -> collective: boolean
// -> revision: int
// -> replacedIn: int | null
MATCH (v:EntityVersion)
WHERE v.recordedIn > $after AND v.recordedIn <= $until
RETURN v.id AS id, v.type AS type, v.collective AS collective, v.recordedIn AS revision,
  v.replacedIn AS replacedIn
ORDER BY revision, id
