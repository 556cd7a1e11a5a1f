import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import type { Network } from './capture/public-connector.ts'
import type { Config } from './config.ts'
import { type SearchPaths, searchHere } from './features/path/answer.ts'
import { packageRoot } from './package-root.ts'
import { authenticationPlugin } from './plugins/authentication.ts'
import { drainingPlugin } from './plugins/draining.ts'
import { errorHandlerPlugin } from './plugins/error-handler.ts'
import { filesPlugin } from './plugins/files.ts'
import { graphqlPlugin } from './plugins/graphql.ts'
import { healthPlugin } from './plugins/health.ts'
import { hostCheckPlugin } from './plugins/host-check.ts'
import { pagePlugin } from './plugins/page.ts'
import { defaultRateLimit, type RateLimitOptions, rateLimitPlugin } from './plugins/rate-limit.ts'
import { sameSitePlugin } from './plugins/same-site.ts'
import { securityHeadersPlugin } from './plugins/security-headers.ts'
import { sessionCookiePlugin } from './plugins/session-cookie.ts'
import type { Registry } from './registry/registry.ts'
import { type ServiceConfig, serviceOptions } from './service-options.ts'
import type { Store } from './store/store.ts'

const builtPage = join(packageRoot, 'dist', 'web')

/** What tests set otherwise. */
export interface AppOptions {
  readonly rateLimit?: RateLimitOptions
  /** Milliseconds that work may wait for its turn before new work is refused. */
  readonly maxEventLoopDelay?: number
  /** How chains are searched; by default in this thread, asking the store. */
  readonly searchPaths?: SearchPaths
  /** Where the page was built. */
  readonly pageFolder?: string
  /** How the servers of other sites are reached. */
  readonly network?: Network
}

type AppConfig = Pick<Config, 'host' | 'allowedHosts' | 'token' | 'logLevel'> & ServiceConfig

/** The server, not yet listening. Closing it leaves the store and the registry open. */
export function buildApp(
  { host, allowedHosts, token, logLevel, ...services }: AppConfig,
  store: Store,
  registry: Registry,
  options: AppOptions = {},
): FastifyInstance {
  const {
    rateLimit = defaultRateLimit,
    maxEventLoopDelay = 2_000,
    searchPaths = searchHere,
    pageFolder = builtPage,
    network,
  } = options
  const app = fastify({
    // Standard output is for what the user asked for.
    logger: { level: logLevel, stream: process.stderr },
    // A forged header must not make one address look like another: whoever needs it names the proxy's network.
    trustProxy: false,
    requestTimeout: 30_000,
  })
  app.register(drainingPlugin)
  app.register(errorHandlerPlugin)
  app.register(securityHeadersPlugin)
  app.register(hostCheckPlugin, { host, allowedHosts })
  app.register(rateLimitPlugin, rateLimit)
  app.register(sessionCookiePlugin)
  app.register(authenticationPlugin, { token, registry })
  app.register(sameSitePlugin)
  app.register(healthPlugin, { store, maxEventLoopDelay })
  const service = serviceOptions(services, registry, network)
  app.register(graphqlPlugin, { store, searchPaths, ...service })
  app.register(filesPlugin, { store, ...service })
  app.register(pagePlugin, { folder: pageFolder })
  return app
}
