// Records which migrations have run.
// access: write
// $schemaVersion: int
MATCH (h:Head {key: 'head'})
SET h.schemaVersion = $schemaVersion
