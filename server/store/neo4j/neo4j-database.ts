import neo4j, { type Driver } from 'neo4j-driver'
import { isFiliereError } from '../../errors.ts'
import { checkReads } from '../check-reads.ts'
import type { Query, Reader } from '../store.ts'
import { toFiliereError } from './neo4j-errors.ts'
import { integers, rows, transactionReader } from './neo4j-values.ts'
import { type Neo4jOptions, openDriver } from './open-driver.ts'

/** Queries and transactions on one database, whatever they are for; what the driver throws becomes an error of ours. */
export class Neo4jDatabase implements Reader {
  readonly #driver: Driver
  readonly #options: Neo4jOptions

  constructor(options: Neo4jOptions) {
    this.#driver = openDriver(options)
    this.#options = options
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

  /** The driver runs `work` again after a transient error. */
  inTransaction<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
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

  async ping(): Promise<void> {
    await this.#guarded('ping', () => this.#driver.verifyConnectivity(this.#database))
  }

  close(): Promise<void> {
    return this.#driver.close()
  }

  get #database(): { database?: string } {
    return this.#options.database === null ? {} : { database: this.#options.database }
  }

  async #guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw isFiliereError(error) ? error : toFiliereError(error, this.#options.uri, what)
    }
  }
}
