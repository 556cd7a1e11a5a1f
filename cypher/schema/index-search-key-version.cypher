// Finds SearchKey by version.
// access: schema
CREATE INDEX search_key_version IF NOT EXISTS FOR (n:SearchKey) ON (n.version)
