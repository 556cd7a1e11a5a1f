// A saved path.
// access: write
// $rows: {key: string, ref: string, kind: string, id: string, refs: string[], recordedIn: int, body: string}[]
UNWIND $rows AS row
CREATE (v:Version:SavedPath)
SET v = row
