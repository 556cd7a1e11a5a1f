// A version of a source.
// access: write
// $rows: {key: string, ref: string, kind: string, id: string, refs: string[], name: string, recordedIn: int, body: string}[]
UNWIND $rows AS row
CREATE (v:Version:Source)
SET v = row
