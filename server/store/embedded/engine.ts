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

  private constructor(database: InstanceType<typeof grafeo.GrafeoDB>) {
    this.#database = database
  }

  /** Throws DATABASE_HELD when another process has the file, STORE_UNAVAILABLE when it cannot be read. */
  static open(path: string): Engine {
    try {
      return new Engine(grafeo.GrafeoDB.create(path))
    } catch (error) {
      if (/lock/i.test(String(error)))
        throw new FiliereError(
          'DATABASE_HELD',
          `The database ${path} is in use by another process: stop that one, or use another folder (FILIERE_DATA).`,
          { cause: error },
        )
      throw new FiliereError('STORE_UNAVAILABLE', `The database ${path} cannot be read.`, { cause: error })
    }
  }

  read<P, R>(query: Query<P, R>, params: P): Promise<R[]> {
    return run(this.#database, query, params)
  }

  /** Runs `work` in one transaction: all or nothing. */
  async transaction<T>(work: (run: <P, R>(query: Query<P, R>, params: P) => Promise<R[]>) => Promise<T>): Promise<T> {
    const transaction = this.#database.beginTransaction()
    try {
      const result = await work((query, params) => run(transaction, query, params))
      transaction.commit()
      return result
    } catch (error) {
      if (transaction.isActive) transaction.rollback()
      throw error
    }
  }

  close(): void {
    this.#database.close()
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
