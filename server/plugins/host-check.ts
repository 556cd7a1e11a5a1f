import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { FiliereError } from '../errors.ts'

export interface HostCheckOptions {
  /** The address this server is bound to. */
  readonly host: string
}

const isLoopback = (name: string): boolean =>
  /^127(\.\d{1,3}){3}$/.test(name) || name === '[::1]' || name === '::1' || /^(.+\.)?localhost\.?$/i.test(name)

/**
 * A server bound to this machine answers under this machine's names only: otherwise a website could point its own
 * name at 127.0.0.1 and read the answers as if they were its own (DNS rebinding).
 */
async function checkHost(app: FastifyInstance, { host }: HostCheckOptions): Promise<void> {
  if (!isLoopback(host)) return
  app.addHook('onRequest', async (request) => {
    const url = `http://${request.headers.host}`
    if (!URL.canParse(url) || !isLoopback(new URL(url).hostname))
      throw new FiliereError('FORBIDDEN', 'This server answers under the names of its own machine, such as 127.0.0.1.')
  })
}

export const hostCheckPlugin = fp(checkHost, { name: 'host-check', dependencies: ['error-handler'] })
