// The newest revision up to a number whose payload does not begin with some text.
// access: read
// $beginning: string
// $revision: int
// -> number: int
MATCH (r:Revision)
WHERE r.number <= $revision AND (r.payload IS NULL OR NOT r.payload STARTS WITH $beginning)
RETURN r.number AS number
ORDER BY number DESC
LIMIT 1
