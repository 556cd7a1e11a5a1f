// Ends the search keys of entity versions that a revision replaces.
// access: write
// $keys: string[]
// $number: int
UNWIND $keys AS key
MATCH (k:SearchKey {version: key})
SET k.replacedIn = $number
