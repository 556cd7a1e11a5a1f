// A version of an entity with its derived label and names.
// access: write
// $rows: {key: string, ref: string, kind: string, id: string, refs: string[], type: string, label: string, collective: boolean, recordedIn: int, body: string, state: string}[]
UNWIND $rows AS row
CREATE (v:Version:EntityVersion)
SET v = row
