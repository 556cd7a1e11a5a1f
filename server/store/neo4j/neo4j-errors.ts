import neo4j from 'neo4j-driver'
import { FiliereError, isFiliereError } from '../../errors.ts'

/** What the driver throws, as an error of ours that says what to do. */
export function toFiliereError(error: unknown, uri: string, query?: string): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error
  const { code } = error
  if (code.startsWith('Neo.ClientError.Security'))
    return new FiliereError(
      'STORE_AUTH',
      'Neo4j refused the user name or password: check NEO4J_USER and NEO4J_PASSWORD.',
      { cause: error },
    )
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new FiliereError('STORE_UNAVAILABLE', 'Neo4j has no such database: check NEO4J_DATABASE.', { cause: error })
  if (isUnreachable(code))
    return new FiliereError(
      'STORE_UNAVAILABLE',
      `Neo4j at ${uri} does not answer: check that it runs and that NEO4J_URI is right, then try again.`,
      { cause: error },
    )
  if (isShortOfMemory(code))
    return new FiliereError(
      'STORE_BUSY',
      `Neo4j at ${uri} has too little memory left for the query ${query ?? ''}: ask for less or later, or give it more (dbms.memory.transaction.total.max).`,
      { cause: error },
    )
  if (code.startsWith('Neo.TransientError'))
    return new FiliereError(
      'STORE_BUSY',
      `Neo4j at ${uri} answers, but gave the query ${query ?? ''} up (${code}): try again.`,
      { cause: error },
    )
  return new FiliereError('STORE_QUERY', `The query ${query ?? ''} failed in Neo4j.`, { cause: error })
}

/** Another server has just made the same index: IF NOT EXISTS does not see what is not committed. */
export const isMadeAlready = (error: unknown): boolean =>
  isFiliereError(error) &&
  error.cause instanceof neo4j.Neo4jError &&
  error.cause.code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'

const isUnreachable = (code: string): boolean =>
  ['ServiceUnavailable', 'SessionExpired', 'N/A', 'Neo.ClientError.Cluster.NotALeader'].includes(code) ||
  /^Neo\.TransientError\..*Unavailable$/.test(code)

/** Of one transaction, or of all of them together. */
const isShortOfMemory = (code: string): boolean => /^Neo\.TransientError\.General\..*Memory/.test(code)
