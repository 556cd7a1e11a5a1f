import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { type Asker, operator, visitor } from '../authorisation/asker.ts'
import { FiliereError } from '../errors.ts'

export interface AuthenticationOptions {
  /** The one token that this server knows; null: none. */
  readonly token: string | null
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. */
    asker: Asker
  }
}

/** A request without an Authorization header is a visitor's, one with the server's token the operator's; one with a wrong token is refused. */
async function authenticate(app: FastifyInstance, { token }: AuthenticationOptions): Promise<void> {
  app.decorateRequest('asker')
  app.addHook('onRequest', async (request, reply) => {
    request.asker = visitor
    const { authorization } = request.headers
    if (authorization === undefined) return
    const shown = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    if (shown !== undefined && token !== null && sameText(shown, token)) {
      request.asker = operator
      return
    }
    reply.header('www-authenticate', 'Bearer')
    throw new FiliereError('UNAUTHENTICATED', 'This token is not valid here: leave it out to read anonymously.')
  })
}

/** In constant time, whatever the lengths. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

export const authenticationPlugin = fp(authenticate, { name: 'authentication', dependencies: ['error-handler'] })
