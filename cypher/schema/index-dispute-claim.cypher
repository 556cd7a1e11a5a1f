// Finds Dispute by claim.
// access: schema
CREATE INDEX dispute_claim IF NOT EXISTS FOR (n:Dispute) ON (n.claim)
