// Finds versions of claims by the revision that recorded them.
// access: schema
CREATE INDEX claim_recorded_in IF NOT EXISTS FOR (n:Claim) ON (n.recordedIn)
