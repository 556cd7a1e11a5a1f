// Gives search keys of an earlier schema the beginnings that they are found by: so many at a time.
// access: write
// -> changed: int
MATCH (k:SearchKey)
WHERE k.head IS NULL
WITH k LIMIT 20000
SET k.initial = substring(k.text, 0, 1), k.head = substring(k.text, 0, 2)
RETURN count(k) AS changed
