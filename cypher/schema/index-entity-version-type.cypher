// Finds EntityVersion by type.
// access: schema
CREATE INDEX entity_version_type IF NOT EXISTS FOR (n:EntityVersion) ON (n.type)
