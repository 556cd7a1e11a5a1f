import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

/**
 * While the server closes, each answer asks its client to hang up: a connection kept alive would hold the closing up
 * until its time runs out.
 */
async function drain(app: FastifyInstance): Promise<void> {
  let draining = false
  app.addHook('preClose', async () => {
    draining = true
  })
  app.addHook('onSend', async (_, reply) => {
    if (draining) reply.header('connection', 'close')
  })
}

export const drainingPlugin = fp(drain, { name: 'draining' })
