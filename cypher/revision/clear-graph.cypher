// Leaves nothing but the revisions and the head, from which all else is built anew.
// access: write
MATCH (n)
WHERE NOT n:Head AND NOT n:Revision
DETACH DELETE n
