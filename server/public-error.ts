import type { FastifyError } from 'fastify'
import { type ErrorCode, errorCodes, FiliereError, isFiliereError, type Refusal } from './errors.ts'

/** What strangers are told of an error. */
export interface PublicError {
  readonly code: ErrorCode
  readonly message: string
  /** Only where it says more than the code. */
  readonly refusal?: Refusal
}

const hidden = 'Something went wrong on the server. It has been logged.'

/** Where the database is and how it is reached is for the log. */
const aboutTheDatabase: Partial<Record<ErrorCode, string>> = {
  STORE_UNAVAILABLE: 'The database does not answer: try again in a moment. The server’s log says more.',
  STORE_BUSY: 'The database has too much to do for this: ask for less, or try again in a moment.',
  STORE_AUTH: 'The database refused this server: its log says more.',
}

/** An error as it may be shown: defects of the program and of the store are named, not described. */
export function publicError(error: unknown): PublicError {
  const { code, message, refusal } = asFiliereError(error)
  return {
    code,
    message: aboutTheDatabase[code] ?? (errorCodes[code].expose ? message : hidden),
    ...(refusal && { refusal }),
  }
}

/** The HTTP status: Fastify's own for a bad request, where it is more exact than ours (413, 415 …). */
export function statusOf(error: unknown): number {
  const { statusCode } = error as Partial<FastifyError>
  return !isFiliereError(error) && statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? statusCode
    : errorCodes[publicError(error).code].status
}

/** What Fastify and its plugins throw for a bad request becomes one of our errors; all else is INTERNAL. */
function asFiliereError(error: unknown): FiliereError {
  if (isFiliereError(error)) return error
  const { statusCode = 500, message } = error as Partial<FastifyError>
  if (statusCode === 404) return new FiliereError('NOT_FOUND', message ?? 'There is nothing here.')
  if (statusCode >= 400 && statusCode < 500)
    return new FiliereError('BAD_INPUT', message ?? 'This request is not valid.')
  return new FiliereError('INTERNAL', hidden, { cause: error })
}
