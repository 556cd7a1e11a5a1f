// Finds a node Head by its key, for engines whose uniqueness constraints bring no index.
// access: schema
CREATE INDEX head_key IF NOT EXISTS FOR (n:Head) ON (n.key)
