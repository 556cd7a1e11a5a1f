import { existsSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { FiliereError } from '../errors.ts'

export interface PageOptions {
  /** Where the page was built. */
  readonly folder: string
}

/**
 * The built page. Files whose name holds their hash never change; every other address without a file ending is a
 * state of the page, and the page itself.
 */
async function page(app: FastifyInstance, { folder }: PageOptions): Promise<void> {
  const isBuilt = () => existsSync(join(folder, 'index.html'))
  const isServed = isBuilt()
  if (isServed)
    await app.register(fastifyStatic, {
      root: folder,
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(join(folder, 'assets') + sep)
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) => {
    const [path = '/'] = request.url.split('?')
    const isPageAddress = ['GET', 'HEAD'].includes(request.method) && extname(path) === ''
    // The page may be built anew while the server runs.
    if (isPageAddress && isServed && isBuilt()) return reply.sendFile('index.html')
    const message = isPageAddress
      ? 'The page is not built: start the server with "npm start", which builds it.'
      : `There is nothing at ${path}.`
    throw new FiliereError('NOT_FOUND', message)
  })
}

export const pagePlugin = fp(page, { name: 'page', dependencies: ['error-handler'] })
