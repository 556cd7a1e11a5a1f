// Finds SearchKey by head.
// access: schema
CREATE INDEX search_key_head IF NOT EXISTS FOR (n:SearchKey) ON (n.head)
