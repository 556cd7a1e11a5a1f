// A version of a dispute.
// access: write
// $rows: {key: string, ref: string, kind: string, id: string, refs: string[], claim: string, recordedIn: int, body: string}[]
UNWIND $rows AS row
CREATE (v:Version:Dispute)
SET v = row
