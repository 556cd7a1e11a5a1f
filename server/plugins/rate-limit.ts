import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { FiliereError } from '../errors.ts'

export interface RateLimitOptions {
  /** Requests of one address. */
  readonly perMinute: number
  /** Whether people on this machine are left alone. */
  readonly exemptLoopback: boolean
}

export const defaultRateLimit: RateLimitOptions = { perMinute: 600, exemptLoopback: true }

async function limitRate(app: FastifyInstance, { perMinute, exemptLoopback }: RateLimitOptions): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    allowList: exemptLoopback ? ['127.0.0.1', '::1', '::ffff:127.0.0.1'] : [],
    errorResponseBuilder: (_, { ttl }) =>
      new FiliereError('TOO_MANY_REQUESTS', `Too many requests: try again in ${Math.ceil(ttl / 1000)} seconds.`),
  })
}

export const rateLimitPlugin = fp(limitRate, { name: 'limit-rate', dependencies: ['error-handler'] })
