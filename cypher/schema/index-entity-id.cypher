// Finds a node Entity by its id, for engines whose uniqueness constraints bring no index.
// access: schema
CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)
