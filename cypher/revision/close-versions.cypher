// Ends the current versions of records that a revision replaces.
// access: write
// $keys: string[]
// $number: int
UNWIND $keys AS key
MATCH (v:Version {key: key})
SET v.replacedIn = $number
