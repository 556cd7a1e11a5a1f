import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver'
import { isFiliereError } from '../../errors.ts'
import { genesis, type Revision } from '../../features/revision/revision.ts'
import { queries } from '../../generated/queries.ts'
import { currentSchemaVersion, pendingMigrations } from '../migrations.ts'
import type { Capabilities, Commit, Head, Query, Reader, Store } from '../store.ts'
import { toFiliereError } from './neo4j-errors.ts'

export interface Neo4jOptions {
  /** bolt:// or neo4j://, with +s for TLS. */
  readonly uri: string
  /** Null: no authentication. */
  readonly user: string | null
  readonly password: string | null
  /** Null: the user's home database. */
  readonly database: string | null
}

const pageSize = 200

/** For teams and scale: the revision and what it writes are one transaction, so several servers may write. */
export class Neo4jStore implements Store {
  readonly engine = 'neo4j'
  readonly capabilities: Capabilities = { sharedWriters: true, uniquenessNeedsIndex: false }
  readonly #driver: Driver
  readonly #options: Neo4jOptions

  private constructor(driver: Driver, options: Neo4jOptions) {
    this.#driver = driver
    this.#options = options
  }

  static async open(options: Neo4jOptions): Promise<Neo4jStore> {
    const auth = options.user === null ? undefined : neo4j.auth.basic(options.user, options.password ?? '')
    const driver = neo4j.driver(options.uri, auth, {
      disableLosslessIntegers: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: 10_000,
      userAgent: 'filiere',
    })
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

  async read<P, R>(query: Query<P, R>, params: P): Promise<R[]> {
    return this.#guarded(query.name, async () => {
      const { records } = await this.#driver.executeQuery(query.text, integers(params), {
        ...this.#database,
        routing: query.access === 'read' ? neo4j.routing.READ : neo4j.routing.WRITE,
      })
      return records.map((record) => record.toObject() as R)
    })
  }

  async head(): Promise<Head> {
    const [row] = await this.read(queries.revisionHead, {})
    return row === undefined ? genesis : { number: row.number, time: row.time, chainHash: row.chainHash }
  }

  commit(compose: (reader: Reader, head: Head) => Promise<Commit>): Promise<Revision> {
    return this.#inTransaction(async (reader) => {
      const [head = genesis] = await reader.read(queries.revisionLockHead, {})
      const { revision, writes } = await compose(reader, head)
      for (const { query, params } of writes) await reader.read(query, params)
      await reader.read(queries.revisionRecord, { ...revision })
      return revision
    })
  }

  async *revisions(first: number): AsyncGenerator<Revision> {
    for (let next = first; ; ) {
      const page = await this.read(queries.revisionPage, { first: next, limit: pageSize })
      yield* page
      const last = page.at(-1)
      if (last === undefined || page.length < pageSize) return
      next = last.number + 1
    }
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
    const statements = pendingMigrations(head?.schemaVersion ?? 0, this.capabilities.uniquenessNeedsIndex)
    for (const statement of statements) await this.read(statement, {})
    await this.#inTransaction(async (reader) => {
      const [locked] = await reader.read(queries.revisionLockHead, {})
      if ((locked?.schemaVersion ?? 0) < currentSchemaVersion)
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

const transactionReader = (transaction: ManagedTransaction): Reader => ({
  async read<P, R>(query: Query<P, R>, params: P): Promise<R[]> {
    const { records } = await transaction.run(query.text, integers(params))
    return records.map((record) => record.toObject() as R)
  },
})

/** The driver sends numbers as floats; whole ones are integers everywhere here. */
function integers<T>(value: T): Record<string, unknown> {
  const convert = (inner: unknown): unknown => {
    if (typeof inner === 'number' && Number.isInteger(inner)) return neo4j.int(inner)
    if (Array.isArray(inner)) return inner.map(convert)
    if (typeof inner === 'object' && inner !== null)
      return Object.fromEntries(Object.entries(inner).map(([key, deeper]) => [key, convert(deeper)]))
    return inner
  }
  return convert(value) as Record<string, unknown>
}
