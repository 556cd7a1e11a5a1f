import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type Asker, operator, visitor } from '../authorisation/asker.ts'
import { askerBySession, askerByToken } from '../features/people/authenticate.ts'
import { refuseFor } from '../refusals.ts'
import type { Registry } from '../registry/registry.ts'
import { isApi } from './api-routes.ts'
import { dropSession, sessionText } from './session-cookie.ts'

export interface AuthenticationOptions {
  /** What the operator's commands show; null: they don't. */
  readonly token: string | null
  readonly registry: Registry
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: by an Authorization header, or else by the session of a browser; neither is a visitor's. */
    asker: Asker
  }
}

/** Refuses what is shown and not valid, whatever it is asked for: nobody takes for signed in who is not. */
async function authenticate(app: FastifyInstance, { token, registry }: AuthenticationOptions): Promise<void> {
  app.decorateRequest('asker')
  app.addHook('onRequest', async (request, reply) => {
    request.asker = visitor
    if (!isApi(request.routeOptions.url) && request.headers.authorization === undefined) return
    request.asker = await askerOf(request, reply)
  })

  const askerOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Asker> => {
    const { authorization } = request.headers
    if (authorization !== undefined) {
      const shown = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? ''
      if (token !== null && sameText(shown, token)) return operator
      const asker = await askerByToken(registry, shown)
      if (asker !== null) return asker
      reply.header('www-authenticate', 'Bearer')
      return refuseFor('TOKEN_OVER', {})
    }
    const shown = sessionText(request)
    if (shown === undefined) return visitor
    const asker = await askerBySession(registry, shown)
    if (asker !== null) return asker
    dropSession(reply)
    return refuseFor('SESSION_OVER', {})
  }
}

/** In constant time, whatever the lengths. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

export const authenticationPlugin = fp(authenticate, {
  name: 'authentication',
  dependencies: ['error-handler', 'session-cookie'],
})
