// Revisions after one, up to another, whose payload begins with some text.
// access: read
// $beginning: string
// $after: int
// $until: int
// -> number: int
MATCH (r:Revision)
WHERE r.number > $after AND r.number <= $until AND r.payload STARTS WITH $beginning
RETURN r.number AS number
ORDER BY number
