// No two nodes Version share a key.
// access: schema
CREATE CONSTRAINT version_key_unique IF NOT EXISTS FOR (n:Version) REQUIRE n.key IS UNIQUE
