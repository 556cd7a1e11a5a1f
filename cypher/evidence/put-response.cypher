// A version of a response.
// access: write
// $rows: {key: string, ref: string, kind: string, id: string, refs: string[], party: string, recordedIn: int, body: string}[]
UNWIND $rows AS row
CREATE (v:Version:Response)
SET v = row
