// No two nodes RegistryEntry share a id.
// access: schema
CREATE CONSTRAINT registry_id_unique IF NOT EXISTS FOR (n:RegistryEntry) REQUIRE n.id IS UNIQUE
