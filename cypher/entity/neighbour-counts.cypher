// How many other entities claims join entities to; an entity without any is left out.
// access: read
// $entities: string[]
// $revision: int
// -> entity: string
// -> count: int
UNWIND $entities AS entity
MATCH (e:Entity {id: entity})-[c:FLOW|LINK]-(other:Entity)
WHERE c.recordedIn <= $revision AND (c.replacedIn IS NULL OR c.replacedIn > $revision) AND c.standing <> 'RETRACTED'
RETURN entity, count(DISTINCT other.id) AS count
ORDER BY entity
