import { genesis, type Revision } from '../../features/revision/revision.ts'
import { queries } from '../../generated/queries.ts'
import { currentSchemaVersion, migrateBy, pendingMigrations } from '../migrations.ts'
import type { Capabilities, Commit, Erasure, Head, Query, Reader, Store } from '../store.ts'
import { storedRevisions } from '../stored-revisions.ts'
import { Neo4jDatabase } from './neo4j-database.ts'
import { isMadeAlready } from './neo4j-errors.ts'
import type { Neo4jOptions } from './open-driver.ts'

/** For teams and scale: the revision and what it writes are one transaction, so several servers may write. */
export class Neo4jStore implements Store {
  readonly engine = 'neo4j'
  readonly capabilities: Capabilities = {
    sharedWriters: true,
    uniquenessNeedsIndex: false,
    pathFinding: true,
  }
  readonly #database: Neo4jDatabase

  private constructor(database: Neo4jDatabase) {
    this.#database = database
  }

  static async open(options: Neo4jOptions): Promise<Neo4jStore> {
    const store = new Neo4jStore(new Neo4jDatabase(options))
    try {
      await store.ping()
      await store.#migrate()
      return store
    } catch (error) {
      await store.close()
      throw error
    }
  }

  read<P, R>(query: Query<P, R>, params: P, signal?: AbortSignal): Promise<R[]> {
    return this.#database.read(query, params, signal)
  }

  async head(): Promise<Head> {
    const [row] = await this.read(queries.revisionHead, {})
    return row === undefined ? genesis : { number: row.number, time: row.time, chainHash: row.chainHash }
  }

  commit(compose: (reader: Reader, head: Head) => Promise<Commit>): Promise<Revision> {
    let attempted: Revision | null = null
    return this.#database.inTransaction(async (reader) => {
      const head = await lockedHead(reader)
      // The connection may break after the database has committed and before it has said so.
      if (attempted !== null && (await hasRevision(reader, attempted))) return attempted
      const { revision, writes, erases } = await compose(reader, head)
      for (const { query, params } of writes) await reader.read(query, params)
      await reader.read(queries.revisionRecord, { ...revision })
      if (erases !== undefined) await rebuildWithout(reader, erases)
      attempted = revision
      return revision
    })
  }

  revisions(first: number): AsyncIterable<Revision> {
    return storedRevisions(this, first)
  }

  ping(): Promise<void> {
    return this.#database.ping()
  }

  close(): Promise<void> {
    return this.#database.close()
  }

  async #migrate(): Promise<void> {
    const [head] = await this.read(queries.revisionHead, {})
    for (const statement of pendingMigrations(head?.schemaVersion ?? 0, this.capabilities.uniquenessNeedsIndex))
      await migrateBy(statement, (one) => this.#database.inTransaction((reader) => reader.read(one, {}))).catch(
        (error) => {
          if (!isMadeAlready(error)) throw error
        },
      )
    await this.#database.inTransaction(async (reader) => {
      await lockedHead(reader)
      await reader.read(queries.revisionSetSchemaVersion, { schemaVersion: currentSchemaVersion })
    })
  }
}

/** Holds the head until the transaction ends; throws DATABASE_NEWER when another program has migrated meanwhile. */
async function lockedHead(reader: Reader): Promise<Head> {
  const [row] = await reader.read(queries.revisionLockHead, {})
  if (row === undefined) return genesis
  pendingMigrations(row.schemaVersion, false)
  return { number: row.number, time: row.time, chainHash: row.chainHash }
}

/** The payload goes first: what is left is then the only history there is to build from. */
async function rebuildWithout(reader: Reader, { number, project }: Erasure): Promise<void> {
  await reader.read(queries.revisionErasePayload, { number })
  await reader.read(queries.revisionClearGraph, {})
  for await (const revision of storedRevisions(reader, 1))
    for (const { query, params } of await project(reader, revision)) await reader.read(query, params)
}

async function hasRevision(reader: Reader, { number, chainHash }: Revision): Promise<boolean> {
  const [row] = await reader.read(queries.revisionPage, { first: number, limit: 1 })
  return row?.chainHash === chainHash
}
