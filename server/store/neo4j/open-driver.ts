import neo4j, { type Driver } from 'neo4j-driver'
import { FiliereError } from '../../errors.ts'

export interface Neo4jOptions {
  /** bolt:// or neo4j://, with +s for TLS. */
  readonly uri: string
  /** Null: no authentication. */
  readonly user: string | null
  readonly password: string | null
  /** Null: the user's home database. */
  readonly database: string | null
}

export function openDriver({ uri, user, password }: Neo4jOptions): Driver {
  const auth = user === null ? undefined : neo4j.auth.basic(user, password ?? '')
  try {
    return neo4j.driver(uri, auth, {
      disableLosslessIntegers: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: 10_000,
      userAgent: 'filiere',
    })
  } catch (error) {
    throw new FiliereError('BAD_INPUT', 'NEO4J_URI is not an address of Neo4j: it begins with bolt:// or neo4j://.', {
      cause: error,
    })
  }
}
