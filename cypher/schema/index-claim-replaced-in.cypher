// Finds versions of claims by the revision that replaced them.
// access: schema
CREATE INDEX claim_replaced_in IF NOT EXISTS FOR (n:Claim) ON (n.replacedIn)
