// Current versions of records that name one of these (`kind:id`), with those of them that they name.
// access: read
// $refs: string[]
// $revision: int
// -> ref: string
// -> names: string[]
MATCH (v:Version)
WHERE v.recordedIn <= $revision AND (v.replacedIn IS NULL OR v.replacedIn > $revision)
  AND any(name IN v.refs WHERE name IN $refs)
RETURN v.ref AS ref, [name IN v.refs WHERE name IN $refs] AS names
ORDER BY ref
