import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { FiliereError } from '../errors.ts'

/**
 * Refuses requests to the API that another website's page makes its reader's browser send. Browsers say so
 * themselves, in Sec-Fetch-Site or at least in Origin; programs that aren't browsers send neither.
 */
async function sameSite(app: FastifyInstance): Promise<void> {
  app.addHook('onRequest', async ({ headers, url }) => {
    if (!/^\/graphql\b/.test(url)) return
    const site = headers['sec-fetch-site']
    const foreign =
      site === undefined
        ? headers.origin !== undefined && hostOf(headers.origin) !== headers.host
        : site !== 'same-origin' && site !== 'none'
    if (foreign) throw new FiliereError('FORBIDDEN', 'Pages of other websites cannot use this API in a browser.')
  })
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

export const sameSitePlugin = fp(sameSite, { name: 'same-site', dependencies: ['error-handler'] })
