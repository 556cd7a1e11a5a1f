// Finds a node Version by its key, for engines whose uniqueness constraints bring no index.
// access: schema
CREATE INDEX version_key IF NOT EXISTS FOR (n:Version) ON (n.key)
