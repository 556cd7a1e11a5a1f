import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { VisitorSight } from './authorisation/roles.ts'
import { FiliereError } from './errors.ts'
import { isLoopback } from './loopback.ts'
import type { StoreConfig } from './store/open-store.ts'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export interface Config {
  readonly host: string
  /** The names that requests may be addressed to, in lower case; null: as `host` suggests (see the host check). */
  readonly allowedHosts: readonly string[] | null
  /** 0: any free port. */
  readonly port: number
  /** Absolute. Holds the embedded database and the file that says where a running server is. */
  readonly dataFolder: string
  readonly store: StoreConfig
  readonly logLevel: (typeof logLevels)[number]
  /**
   * What the command line shows a running server as `Authorization: Bearer …`, to be sure that it asks the server
   * that wrote the token down. A request with another token is refused as UNAUTHENTICATED, one without any is not.
   * Null: no token is known, so any is refused.
   */
  readonly token: string | null
  /** Up to how many claims a server holds the graph in memory to search chains. */
  readonly claimsInMemory: number
  /** Whether readers may save paths; by default where the server is asked on this machine alone, by its own names. */
  readonly saving: boolean
  /** What visitors may see, unless an admin has set it otherwise. */
  readonly visitors: VisitorSight
  /** Absolute. Holds the files of documents; several servers may share it. */
  readonly files: string
  /** Whether addresses that somebody names are fetched. */
  readonly capture: boolean
}

const hostName = /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\.?$/

const isNeo4jUri = (text: string): boolean =>
  /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s@]+$/.test(text) && URL.canParse(text.replace(/^[^:]+/, 'http'))

/** An empty variable counts as one that is not set, as in Compose files. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema)

const environment = z.object({
  HOST: optional(
    z
      .string()
      .refine((text) => isIP(text) !== 0 || hostName.test(text), 'use an IP address or a host name, such as 127.0.0.1')
      .default('127.0.0.1'),
  ),
  ALLOWED_HOSTS: optional(
    z
      .string()
      .transform((text) =>
        text
          .toLowerCase()
          .split(',')
          .map((name) => name.trim()),
      )
      .refine(
        (names) => names.every((name) => isIP(name) !== 0 || hostName.test(name)),
        'use host names with commas between them, such as localhost,filiere.example.org',
      )
      .optional(),
  ),
  PORT: optional(
    z
      .string()
      .refine(
        (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
        'use a number from 0 (any free port) to 65535',
      )
      .transform(Number)
      .default(8080),
  ),
  FILIERE_DATA: optional(z.string().default('data')),
  CLAIMS_IN_MEMORY: optional(
    z
      .string()
      .refine(
        (text) => /^\d{1,8}$/.test(text) && Number(text) <= 50_000_000,
        'use a number of claims, at most 50000000; 0 for none',
      )
      .transform(Number)
      .default(10_000_000),
  ),
  SAVING: optional(z.enum(['on', 'off'], 'use on or off').optional()),
  VISITORS: optional(z.enum(['nothing', 'accepted'], 'use nothing or accepted').default('nothing')),
  FILES: optional(z.string().optional()),
  CAPTURE: optional(z.enum(['on', 'off'], 'use on or off').default('off')),
  LOG_LEVEL: optional(z.enum(logLevels, `use one of ${logLevels.join(', ')}`).default('warn')),
  NEO4J_URI: optional(
    z
      .string()
      .refine(isNeo4jUri, 'use an address such as bolt://localhost:7687 or neo4j+s://graph.example.org')
      .optional(),
  ),
  NEO4J_USER: optional(z.string().default('neo4j')),
  NEO4J_PASSWORD: optional(z.string().optional()),
  NEO4J_DATABASE: optional(
    z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/, 'use the name of a database, such as neo4j')
      .optional(),
  ),
})

/** The configuration that the environment gives. Throws BAD_INPUT with the name of the variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0])
    // A password that ended up in the wrong variable is not for the log.
    const value = name.startsWith('NEO4J') ? '' : ` "${env[name]}"`
    throw new FiliereError('BAD_INPUT', `The setting ${name}${value} is not valid: ${issue?.message}.`)
  }
  const {
    HOST,
    ALLOWED_HOSTS = null,
    PORT,
    FILIERE_DATA,
    LOG_LEVEL,
    SAVING,
    VISITORS,
    CLAIMS_IN_MEMORY,
    FILES,
    CAPTURE,
    ...neo4j
  } = parsed.data
  const dataFolder = resolve(FILIERE_DATA)
  return {
    host: HOST,
    allowedHosts: ALLOWED_HOSTS,
    port: PORT,
    dataFolder,
    store: storeConfig(dataFolder, neo4j),
    logLevel: LOG_LEVEL,
    token: null,
    claimsInMemory: CLAIMS_IN_MEMORY,
    saving: SAVING === undefined ? [HOST, ...(ALLOWED_HOSTS ?? [])].every(isLoopback) : SAVING === 'on',
    visitors: VISITORS === 'accepted' ? 'ACCEPTED' : 'NOTHING',
    files: FILES === undefined ? join(dataFolder, 'files') : resolve(FILES),
    capture: CAPTURE === 'on',
  }
}

type Neo4jSettings = Pick<z.infer<typeof environment>, 'NEO4J_URI' | 'NEO4J_USER' | 'NEO4J_PASSWORD' | 'NEO4J_DATABASE'>

function storeConfig(folder: string, settings: Neo4jSettings): StoreConfig {
  const { NEO4J_URI: uri, NEO4J_USER, NEO4J_PASSWORD: password = null, NEO4J_DATABASE: database = null } = settings
  if (uri === undefined) return { engine: 'embedded', folder }
  // Without a password there is no authentication, whatever the user's name.
  return { engine: 'neo4j', uri, user: password === null ? null : NEO4J_USER, password, database }
}
