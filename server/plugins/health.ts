import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { FiliereError } from '../errors.ts'
import type { Store } from '../store/store.ts'

export interface HealthOptions {
  readonly store: Store
  /** Milliseconds that work may wait for its turn before new work is refused. */
  readonly maxEventLoopDelay: number
}

/** Milliseconds a store has to answer. */
const patience = 3_000

/** `GET /health` for whoever watches the server, and a refusal of new work while it is overloaded. */
async function health(app: FastifyInstance, { store, maxEventLoopDelay }: HealthOptions): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay,
    pressureHandler: () => {
      throw new FiliereError('OVERLOADED', 'The server has too much to do: try again in a few seconds.')
    },
  })
  app.get('/health', async () => {
    await answersInTime(store)
    const { number } = await store.head()
    return { status: 'ok', engine: store.engine, revision: number }
  })
}

async function answersInTime(store: Store): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new FiliereError('STORE_UNAVAILABLE', 'The database does not answer: check that it runs.')),
      patience,
    )
  })
  try {
    await Promise.race([store.ping(), late])
  } finally {
    clearTimeout(timer)
  }
}

export const healthPlugin = fp(health, { name: 'health', dependencies: ['error-handler'] })
