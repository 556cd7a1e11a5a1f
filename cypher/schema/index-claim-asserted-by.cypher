// Finds Claim by assertedBy.
// access: schema
CREATE INDEX claim_asserted_by IF NOT EXISTS FOR (n:Claim) ON (n.assertedBy)
