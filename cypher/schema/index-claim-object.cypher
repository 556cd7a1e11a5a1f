// Finds Claim by object.
// access: schema
CREATE INDEX claim_object IF NOT EXISTS FOR (n:Claim) ON (n.object)
