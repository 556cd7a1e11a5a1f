// Finds a node Coverage by its revision.
// access: schema
CREATE INDEX coverage_revision IF NOT EXISTS FOR (n:Coverage) ON (n.revision)
