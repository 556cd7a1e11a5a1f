import neo4j from 'neo4j-driver'

/** Empties a Neo4j database, its schema included. Only tests do this, so the statements aren't among the product's. */
export const clearNeo4j = async (uri: string): Promise<void> => {
  const driver = neo4j.driver(uri)
  const namesOf = async (list: string): Promise<string[]> => {
    const { records } = await driver.executeQuery(`${list} YIELD name RETURN name`)
    return records.map((record) => record.get('name'))
  }
  try {
    // Outside a managed transaction, since it commits batch by batch.
    const session = driver.session()
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
    await session.close()
    for (const name of await namesOf('SHOW CONSTRAINTS')) await driver.executeQuery('DROP CONSTRAINT $name', { name })
    for (const name of await namesOf('SHOW INDEXES')) await driver.executeQuery('DROP INDEX $name', { name })
  } finally {
    await driver.close()
  }
}
