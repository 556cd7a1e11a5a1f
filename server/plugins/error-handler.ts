import type { FastifyError, FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { type ErrorCode, errorCodes, FiliereError, isFiliereError } from '../errors.ts'

/** What strangers are told of an error. */
export interface PublicError {
  readonly code: ErrorCode
  readonly message: string
}

const hidden = 'Something went wrong on the server. It has been logged.'

/** An error as it may be shown: defects of the program and of the store are named, not described. */
export function publicError(error: unknown): PublicError {
  const { code, message } = asFiliereError(error)
  return { code, message: errorCodes[code].expose ? message : hidden }
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

/** The status of a bad request is Fastify's own where it is more exact than ours: 413, 415 … */
export function statusOf(error: unknown): number {
  const { statusCode } = error as Partial<FastifyError>
  return !isFiliereError(error) && statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? statusCode
    : errorCodes[publicError(error).code].status
}

/** Logs every error and answers with `{code, message}`. */
async function errorHandler(app: FastifyInstance): Promise<void> {
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error)
    request.log[status >= 500 ? 'error' : 'info']({ err: error }, 'request failed')
    reply.code(status).send(publicError(error))
  })
}

export const errorHandlerPlugin = fp(errorHandler, { name: 'error-handler' })
