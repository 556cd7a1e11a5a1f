// A version of a claim with its derived strength and standing.
// access: write
// $rows: {key: string, ref: string, kind: string, id: string, refs: string[], subject: string, predicate: string, object: string | null, polarity: string, stage: string | null, review: string, standing: string, strength: string, assertedBy: string | null, validFrom: string | null, validTo: string | null, recordedIn: int, body: string, state: string}[]
UNWIND $rows AS row
CREATE (v:Version:Claim)
SET v = row
