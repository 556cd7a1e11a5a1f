// Finds versions of entities by the revision that recorded them.
// access: schema
CREATE INDEX entity_version_recorded_in IF NOT EXISTS FOR (n:EntityVersion) ON (n.recordedIn)
