import { queries } from '../generated/queries.ts'
import { Neo4jDatabase } from '../store/neo4j/neo4j-database.ts'
import type { Neo4jOptions } from '../store/neo4j/open-driver.ts'
import { type Entry, entryId, entrySchema, expectVersion, isCurrent, type Registry } from './registry.ts'

interface Row extends Omit<Entry, 'body'> {
  /** JSON. */
  readonly body: string
}

/** Nodes of their own beside the graph, for all servers of a database. Its constraint is made when the store opens. */
export class Neo4jRegistry implements Registry {
  readonly #database: Neo4jDatabase

  private constructor(database: Neo4jDatabase) {
    this.#database = database
  }

  static async open(options: Neo4jOptions): Promise<Neo4jRegistry> {
    const database = new Neo4jDatabase(options)
    try {
      await database.inTransaction((reader) =>
        reader.read(queries.registryRemoveExpired, { now: new Date().toISOString() }),
      )
      return new Neo4jRegistry(database)
    } catch (error) {
      await database.close()
      throw error
    }
  }

  async get(kind: string, key: string): Promise<Entry | null> {
    const [row] = await this.#database.read(queries.registryGet, { id: entryId({ kind, key }) })
    return row !== undefined && isCurrent(row) ? toEntry(row) : null
  }

  async list(kind: string, owner?: string): Promise<Entry[]> {
    const found = await this.#database.read(queries.registryList, { kind, owner: owner ?? null })
    return found.filter(isCurrent).map(toEntry)
  }

  async put(entry: Omit<Entry, 'version'>, expected: number): Promise<Entry> {
    const next = entrySchema.parse({ ...entry, version: expected + 1 })
    const id = entryId(entry)
    await this.#database.inTransaction(async (reader) => {
      const [held] = await reader.read(queries.registryHold, { id })
      expectVersion(held !== undefined && isCurrent(held) ? held.version : 0, expected)
      await reader.read(queries.registryPut, { ...next, id, body: JSON.stringify(next.body) })
    })
    return next
  }

  async remove(kind: string, key: string): Promise<void> {
    await this.#database.inTransaction((reader) => reader.read(queries.registryRemove, { id: entryId({ kind, key }) }))
  }

  async removeOwned(kind: string, owner: string): Promise<void> {
    await this.#database.inTransaction((reader) => reader.read(queries.registryRemoveOwned, { kind, owner }))
  }

  close(): Promise<void> {
    return this.#database.close()
  }
}

const toEntry = ({ body, ...row }: Row): Entry => entrySchema.parse({ ...row, body: JSON.parse(body) })
