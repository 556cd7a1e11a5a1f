// Proposals in one of some states as of a revision, by the revision that brought them there, newest first.
// access: read
// $states: string[]
// $revision: int
// -> id: string
// -> recordedIn: int
// -> body: string
MATCH (p:Proposal)
WHERE p.recordedIn <= $revision AND (p.replacedIn IS NULL OR p.replacedIn > $revision) AND p.proposalState IN $states
RETURN p.id AS id, p.recordedIn AS recordedIn, p.body AS body
ORDER BY recordedIn DESC, id
