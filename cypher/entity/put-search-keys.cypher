// What an entity is found by: folded beginnings of its names.
// access: write
// $rows: {version: string, entity: string, type: string, text: string, initial: string, head: string, name: string | null, weight: int, recordedIn: int}[]
UNWIND $rows AS row
CREATE (k:SearchKey)
SET k = row
