// Removes what a revision says; that there was one, and its hashes, stay.
// access: write
// $number: int
MATCH (r:Revision {number: $number})
SET r.payload = null
