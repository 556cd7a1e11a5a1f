// Finds Citation by document.
// access: schema
CREATE INDEX citation_document IF NOT EXISTS FOR (n:Citation) ON (n.document)
