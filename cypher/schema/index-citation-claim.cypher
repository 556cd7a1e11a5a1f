// Finds Citation by claim.
// access: schema
CREATE INDEX citation_claim IF NOT EXISTS FOR (n:Citation) ON (n.claim)
