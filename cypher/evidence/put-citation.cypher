// A version of a citation.
// access: write
// $rows: {key: string, ref: string, kind: string, id: string, refs: string[], claim: string, document: string, stance: string, review: string, recordedIn: int, body: string}[]
UNWIND $rows AS row
CREATE (v:Version:Citation)
SET v = row
