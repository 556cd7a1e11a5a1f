// Gives edges of an earlier schema the text that searches read, in the place of properties that only searches read: of so many at a time.
// access: write
// -> changed: int
MATCH (:Entity)-[r:FLOW|LINK]->(:Entity)
WHERE r.text IS NULL
WITH r LIMIT 20000
SET r.text = r.claim + '|' + CASE WHEN type(r) = 'FLOW' THEN '1' ELSE '' END
  + '|' + r.predicate + '|' + coalesce(r.stage, '') + '|' + r.standing + '|' + toString(r.strengthRank)
  + '|' + coalesce(toString(r.earliest), '') + '|' + coalesce(toString(r.latest), '')
  + '|' + reduce(list = '', root IN r.roots | list + CASE WHEN list = '' THEN '' ELSE ' ' END + root)
  + '|' + reduce(list = '', passage IN r.passages | list + CASE WHEN list = '' THEN '' ELSE ' ' END + passage)
  + '|' + CASE WHEN r.primary THEN '1' ELSE '' END + '|' + CASE WHEN r.codersKnowledge THEN '1' ELSE '' END
REMOVE r.roots, r.passages, r.primary, r.codersKnowledge
RETURN count(r) AS changed
