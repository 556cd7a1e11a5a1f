// A version of a document.
// access: write
// $rows: {key: string, ref: string, kind: string, id: string, refs: string[], publisher: string, coding: string, documentKind: string, parents: string[], recordedIn: int, body: string}[]
UNWIND $rows AS row
CREATE (v:Version:Document)
SET v = row
