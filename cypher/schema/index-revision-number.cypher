// Finds a node Revision by its number, for engines whose uniqueness constraints bring no index.
// access: schema
CREATE INDEX revision_number IF NOT EXISTS FOR (n:Revision) ON (n.number)
