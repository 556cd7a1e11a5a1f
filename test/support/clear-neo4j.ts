import neo4j, { type Driver } from 'neo4j-driver'

// Only tests do this, so the statements aren't among the product's.

/** Empties a Neo4j database and leaves its schema, which takes far longer to make than to find there. */
export const emptyNeo4j = (uri: string): Promise<void> => withDriver(uri, deleteAll)

/** Empties a Neo4j database, its schema included. */
export const clearNeo4j = (uri: string): Promise<void> =>
  withDriver(uri, async (driver) => {
    const namesOf = async (list: string): Promise<string[]> => {
      const { records } = await driver.executeQuery(`${list} YIELD name RETURN name`)
      return records.map((record) => record.get('name'))
    }
    await deleteAll(driver)
    for (const name of await namesOf('SHOW CONSTRAINTS')) await driver.executeQuery('DROP CONSTRAINT $name', { name })
    for (const name of await namesOf('SHOW INDEXES')) await driver.executeQuery('DROP INDEX $name', { name })
  })

async function deleteAll(driver: Driver): Promise<void> {
  // Outside a managed transaction, since it commits batch by batch.
  const session = driver.session()
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
  await session.close()
}

async function withDriver(uri: string, use: (driver: Driver) => Promise<void>): Promise<void> {
  const driver = neo4j.driver(uri)
  try {
    await use(driver)
  } finally {
    await driver.close()
  }
}
