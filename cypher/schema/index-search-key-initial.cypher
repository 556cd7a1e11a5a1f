// Finds SearchKey by initial.
// access: schema
CREATE INDEX search_key_initial IF NOT EXISTS FOR (n:SearchKey) ON (n.initial)
