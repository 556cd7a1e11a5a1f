import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { FiliereError } from '../errors.ts'
import { isLoopback } from '../loopback.ts'

export interface HostCheckOptions {
  /** The address this server is bound to. */
  readonly host: string
  /** The names it answers under; `localhost` stands for all names of this machine. Null: see `checkHost`. */
  readonly allowedHosts: readonly string[] | null
}

/**
 * A server bound to this machine, or published to it alone, answers under this machine's names only: otherwise a website
 * could point its own name at 127.0.0.1 and read the answers as if they were its own (DNS rebinding). Unless names are
 * given, one bound to this machine takes its names, and any other all names.
 */
async function checkHost(app: FastifyInstance, { host, allowedHosts }: HostCheckOptions): Promise<void> {
  const allowed = allowedHosts ?? (isLoopback(host) ? ['localhost'] : null)
  if (allowed === null) return
  const answersUnder = (name: string): boolean =>
    allowed.includes(name) || (allowed.includes('localhost') && isLoopback(name))
  app.addHook('onRequest', async (request) => {
    const url = `http://${request.headers.host}`
    if (!URL.canParse(url) || !answersUnder(new URL(url).hostname))
      throw new FiliereError(
        'FORBIDDEN',
        allowedHosts === null
          ? 'This server answers under the names of its own machine, such as 127.0.0.1.'
          : `This server answers under these names only: ${allowed.join(', ')} (ALLOWED_HOSTS).`,
      )
  })
}

export const hostCheckPlugin = fp(checkHost, { name: 'host-check', dependencies: ['error-handler'] })
