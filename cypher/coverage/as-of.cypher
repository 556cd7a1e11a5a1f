// On how much the graph rests as of a revision; nothing for one that an earlier program recorded.
// access: read
// $revision: int
// -> claims: int
// -> entities: int
// -> documentsCoded: int
// -> thirdPartyCoded: int
// -> primaryCoded: int
// -> ownWordsCoded: int
// -> documentsListed: int
// -> codingNotes: int
MATCH (c:Coverage {revision: $revision})
RETURN c.claims AS claims, c.entities AS entities, c.documentsCoded AS documentsCoded, c.thirdPartyCoded AS thirdPartyCoded, c.primaryCoded AS primaryCoded, c.ownWordsCoded AS ownWordsCoded, c.documentsListed AS documentsListed, c.codingNotes AS codingNotes
ORDER BY c.revision
LIMIT 1
