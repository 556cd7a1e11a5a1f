// Finds versions of entities by the revision that replaced them.
// access: schema
CREATE INDEX entity_version_replaced_in IF NOT EXISTS FOR (n:EntityVersion) ON (n.replacedIn)
