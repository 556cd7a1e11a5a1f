// Finds Version by ref.
// access: schema
CREATE INDEX version_ref IF NOT EXISTS FOR (n:Version) ON (n.ref)
