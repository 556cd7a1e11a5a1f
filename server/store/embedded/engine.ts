import { chmodSync, existsSync } from 'node:fs'
import grafeo from '@grafeo-db/js'
import { FiliereError } from '../../errors.ts'
import type { Query, Reader, Value } from '../store.ts'

/** The part of the engine's API that a database and a transaction share. */
interface Executor {
  executeCypher(text: string, params?: Record<string, unknown>): Promise<{ toArray(): unknown[] }>
}

/** A database file of the embedded engine; its values become plain values here and nowhere else. */
export class Engine implements Reader {
  readonly #database: InstanceType<typeof grafeo.GrafeoDB>
  readonly #path: string
  /** The engine itself would go on answering, and forget what it is told. */
  #closed = false

  private constructor(database: InstanceType<typeof grafeo.GrafeoDB>, path: string) {
    this.#database = database
    this.#path = path
  }

  /** Makes the file for its owner alone where there is none. Throws DATABASE_HELD when another process has the file, STORE_UNAVAILABLE when it cannot be read. */
  static open(path: string): Engine {
    try {
      const made = !existsSync(path)
      const engine = new Engine(grafeo.GrafeoDB.create(path), path)
      if (made) chmodSync(path, 0o600)
      return engine
    } catch (error) {
      if (/database file (cannot be locked|is locked)/.test(String(error).replaceAll(path, '')))
        throw new FiliereError(
          'DATABASE_HELD',
          `The database ${path} is in use by another process: stop that one, or use another folder (FILIERE_DATA).`,
          { cause: error },
        )
      throw new FiliereError('STORE_UNAVAILABLE', `The database ${path} cannot be read.`, { cause: error })
    }
  }

  async read<P, R>(query: Query<P, R>, params: P): Promise<R[]> {
    this.#checkOpen()
    return run(this.#database, query, params)
  }

  /** Runs `work` in one transaction: all or nothing. Other readers see nothing of it before its end. */
  async transaction<T>(work: (run: <P, R>(query: Query<P, R>, params: P) => Promise<R[]>) => Promise<T>): Promise<T> {
    this.#checkOpen()
    const transaction = this.#database.beginTransaction()
    let result: T
    try {
      result = await work((query, params) => run(transaction, query, params))
    } catch (error) {
      transaction.rollback()
      throw error
    }
    try {
      transaction.commit()
      return result
    } catch (error) {
      // The engine rolled back by itself.
      throw new FiliereError(
        'FOLDER_UNWRITABLE',
        `The database ${this.#path} cannot be written: free disk space or check its permissions. Nothing was recorded.`,
        { cause: error },
      )
    }
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#database.close()
  }

  #checkOpen(): void {
    if (this.#closed) throw new FiliereError('STORE_UNAVAILABLE', 'The database is closed.')
  }
}

async function run<P, R>(executor: Executor, query: Query<P, R>, params: P): Promise<R[]> {
  try {
    const result = await executor.executeCypher(query.text, params as Record<string, unknown>)
    return result.toArray().map((row) => plain(row) as R)
  } catch (error) {
    throw new FiliereError('STORE_QUERY', `The query ${query.name} failed in the embedded database.`, { cause: error })
  }
}

function plain(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
  return (value ?? null) as Value
}
