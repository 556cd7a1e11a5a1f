// Finds Document by publisher.
// access: schema
CREATE INDEX document_publisher IF NOT EXISTS FOR (n:Document) ON (n.publisher)
