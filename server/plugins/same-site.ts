import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { FiliereError } from '../errors.ts'

/**
 * Refuses requests to the API that another website's page makes its reader's browser send. Browsers say so
 * themselves, in Sec-Fetch-Site or at least in Origin; programs that aren't browsers send neither.
 */
async function sameSite(app: FastifyInstance): Promise<void> {
  app.addHook('onRequest', async ({ headers, method, routeOptions }) => {
    if (routeOptions.url !== '/graphql' && !(routeOptions.url === '/files' && method === 'POST')) return
    const site = headers['sec-fetch-site']
    const foreign =
      site === undefined
        ? headers.origin !== undefined && !isOwn(headers.origin, headers.host)
        : site !== 'same-origin' && site !== 'none'
    if (foreign) throw new FiliereError('FORBIDDEN', 'Pages of other websites cannot use this API in a browser.')
  })
}

/** Whoever ends TLS before this server passes the name on, not the scheme. */
function isOwn(origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host: name } = new URL(origin)
  const own = `${protocol}//${host}`
  return URL.canParse(own) && new URL(own).host === name
}

export const sameSitePlugin = fp(sameSite, { name: 'same-site', dependencies: ['error-handler'] })
