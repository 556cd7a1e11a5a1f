// Entities of which revisions replaced or ended a version: those after one, up to another.
// access: read
// $after: int
// $until: int
// -> id: string
// -> revision: int
MATCH (v:EntityVersion)
WHERE v.replacedIn > $after AND v.replacedIn <= $until
RETURN v.id AS id, v.replacedIn AS revision
ORDER BY revision, id
