// Gives search keys of an earlier schema the beginnings that they are found by.
// access: write
MATCH (k:SearchKey)
WHERE k.head IS NULL
SET k.initial = substring(k.text, 0, 1), k.head = substring(k.text, 0, 2)
