// How many versions of entities revisions recorded: those after one, up to another.
// access: read
// $after: int
// $until: int
// -> count: int
MATCH (v:EntityVersion)
WHERE v.recordedIn > $after AND v.recordedIn <= $until
RETURN count(v) AS count
