// Finds SearchKey by text.
// access: schema
CREATE INDEX search_key_text IF NOT EXISTS FOR (n:SearchKey) ON (n.text)
