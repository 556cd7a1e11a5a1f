import neo4j, { type Driver } from 'neo4j-driver'
import { isFiliereError } from '../../errors.ts'
import { genesis, type Revision } from '../../features/revision/revision.ts'
import { queries } from '../../generated/queries.ts'
import { checkReads } from '../check-reads.ts'
import { currentSchemaVersion, migrateBy, pendingMigrations } from '../migrations.ts'
import type { Capabilities, Commit, Erasure, Head, Query, Reader, Store } from '../store.ts'
import { storedRevisions } from '../stored-revisions.ts'
import { isMadeAlready, toFiliereError } from './neo4j-errors.ts'
import { integers, rows, transactionReader } from './neo4j-values.ts'
import { type Neo4jOptions, openDriver } from './open-driver.ts'

/** For teams and scale: the revision and what it writes are one transaction, so several servers may write. */
export class Neo4jStore implements Store {
  readonly engine = 'neo4j'
  readonly capabilities: Capabilities = {
    sharedWriters: true,
    uniquenessNeedsIndex: false,
    pathFinding: true,
  }
  readonly #driver: Driver
  readonly #options: Neo4jOptions

  private constructor(driver: Driver, options: Neo4jOptions) {
    this.#driver = driver
    this.#options = options
  }

  static async open(options: Neo4jOptions): Promise<Neo4jStore> {
    const driver = openDriver(options)
    const store = new Neo4jStore(driver, options)
    try {
      await store.ping()
      await store.#migrate()
      return store
    } catch (error) {
      await driver.close()
      throw error
    }
  }

  async read<P, R>(query: Query<P, R>, params: P, signal?: AbortSignal): Promise<R[]> {
    checkReads(query)
    signal?.throwIfAborted()
    return this.#guarded(query.name, async () => {
      const { records } = await this.#driver.executeQuery(query.text, integers(params), {
        ...this.#database,
        routing: neo4j.routing.READ,
        ...(signal === undefined ? {} : { signal }),
      })
      return rows(records)
    })
  }

  async head(): Promise<Head> {
    const [row] = await this.read(queries.revisionHead, {})
    return row === undefined ? genesis : { number: row.number, time: row.time, chainHash: row.chainHash }
  }

  commit(compose: (reader: Reader, head: Head) => Promise<Commit>): Promise<Revision> {
    let attempted: Revision | null = null
    return this.#inTransaction(async (reader) => {
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

  async ping(): Promise<void> {
    await this.#guarded('ping', () => this.#driver.verifyConnectivity(this.#database))
  }

  close(): Promise<void> {
    return this.#driver.close()
  }

  get #database(): { database?: string } {
    return this.#options.database === null ? {} : { database: this.#options.database }
  }

  async #migrate(): Promise<void> {
    const [head] = await this.read(queries.revisionHead, {})
    for (const statement of pendingMigrations(head?.schemaVersion ?? 0, this.capabilities.uniquenessNeedsIndex))
      await migrateBy(statement, (one) => this.#inTransaction((reader) => reader.read(one, {}))).catch((error) => {
        if (!isMadeAlready(error)) throw error
      })
    await this.#inTransaction(async (reader) => {
      await lockedHead(reader)
      await reader.read(queries.revisionSetSchemaVersion, { schemaVersion: currentSchemaVersion })
    })
  }

  /** The driver runs `work` again after a transient error. */
  #inTransaction<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.#guarded('transaction', async () => {
      const session = this.#driver.session({
        ...this.#database,
        bookmarkManager: this.#driver.executeQueryBookmarkManager,
      })
      try {
        return await session.executeWrite((transaction) => work(transactionReader(transaction)))
      } finally {
        await session.close()
      }
    })
  }

  async #guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw isFiliereError(error) ? error : toFiliereError(error, this.#options.uri, what)
    }
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
