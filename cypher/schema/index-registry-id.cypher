// Finds a node RegistryEntry by its id, for engines whose uniqueness constraints bring no index.
// access: schema
CREATE INDEX registry_id IF NOT EXISTS FOR (n:RegistryEntry) ON (n.id)
