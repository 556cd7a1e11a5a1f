// Revisions whose payload begins with some text, oldest first.
// access: read
// $beginning: string
// -> number: int
// -> payload: string
MATCH (r:Revision)
WHERE r.payload STARTS WITH $beginning
RETURN r.number AS number, r.payload AS payload
ORDER BY number
