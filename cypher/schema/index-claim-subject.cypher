// Finds Claim by subject.
// access: schema
CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject)
