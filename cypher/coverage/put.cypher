// On how much the graph rests as of a revision, as `read-coverage.ts` counts it.
// access: write
// $revision: int
// $claims: int
// $entities: int
// $documentsCoded: int
// $thirdPartyCoded: int
// $primaryCoded: int
// $ownWordsCoded: int
// $documentsListed: int
// $codingNotes: int
CREATE (c:Coverage {revision: $revision, claims: $claims, entities: $entities, documentsCoded: $documentsCoded, thirdPartyCoded: $thirdPartyCoded, primaryCoded: $primaryCoded, ownWordsCoded: $ownWordsCoded, documentsListed: $documentsListed, codingNotes: $codingNotes})
