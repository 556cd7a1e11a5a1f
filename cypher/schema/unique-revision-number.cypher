// No two nodes Revision share a number.
// access: schema
CREATE CONSTRAINT revision_number_unique IF NOT EXISTS FOR (n:Revision) REQUIRE n.number IS UNIQUE
