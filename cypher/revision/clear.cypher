// Empties the store, in bites: run until nothing is left.
// access: write
// $limit: int
// -> removed: int
MATCH (n)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS removed
