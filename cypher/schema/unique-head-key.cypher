// No two nodes Head share a key.
// access: schema
CREATE CONSTRAINT head_key_unique IF NOT EXISTS FOR (n:Head) REQUIRE n.key IS UNIQUE
