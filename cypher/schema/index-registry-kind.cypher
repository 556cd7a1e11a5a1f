// Finds RegistryEntry by kind.
// access: schema
CREATE INDEX registry_kind IF NOT EXISTS FOR (n:RegistryEntry) ON (n.kind)
