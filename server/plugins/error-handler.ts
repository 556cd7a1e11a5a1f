import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { publicError, statusOf } from '../public-error.ts'

/** Logs every error and answers with `{code, message}`. */
async function errorHandler(app: FastifyInstance): Promise<void> {
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error)
    request.log[status >= 500 ? 'error' : 'info']({ err: error }, 'request failed')
    reply.code(status).send(publicError(error))
  })
}

export const errorHandlerPlugin = fp(errorHandler, { name: 'error-handler' })
