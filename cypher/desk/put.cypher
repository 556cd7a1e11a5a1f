// A version of a proposal.
// access: write
// $rows: {key: string, ref: string, kind: string, id: string, refs: string[], proposalState: string, by: string, recordedIn: int, body: string}[]
UNWIND $rows AS row
CREATE (v:Version:Proposal)
SET v = row
