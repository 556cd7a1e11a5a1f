import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { type AppOptions, buildApp } from '../../server/app.ts'
import { openPathSearch } from '../../server/features/path/resident/open-path-search.ts'
import { seedIfEmpty } from '../../server/features/revision/seed.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import { EntryRegistry } from '../../server/registry/entry-registry.ts'
import type { Registry } from '../../server/registry/registry.ts'
import type { ServiceConfig } from '../../server/service-options.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { noFiles } from './no-files.ts'

export const testToken = 'a-token-that-tests-know'

interface TestAppOptions extends AppOptions, Partial<ServiceConfig> {
  readonly registry?: Registry
}

/** The server over a store, not listening; the caller closes it. A busy machine is no reason to refuse a test. */
export const appOver = (
  store: Store,
  {
    registry = new EntryRegistry(),
    saving = true,
    visitors = 'ACCEPTED',
    files = noFiles,
    capture = false,
    ...options
  }: TestAppOptions = {},
): FastifyInstance =>
  buildApp(
    { host: '127.0.0.1', allowedHosts: null, token: testToken, saving, visitors, files, capture, logLevel: 'silent' },
    store,
    registry,
    { maxEventLoopDelay: 0, ...options },
  )

/** As a server has it: chains are searched in memory, once the graph is there. What `store` is given is seen there. */
export async function servedApp(
  plain: Store,
  options: TestAppOptions = {},
): Promise<{ app: FastifyInstance; store: Store; close(): Promise<void> }> {
  const paths = await openPathSearch(plain, () => undefined)
  await paths.loaded
  const app = appOver(paths.store, { ...options, searchPaths: paths.search })
  const close = async () => {
    await app.close()
    await paths.close()
  }
  return { app, store: paths.store, close }
}

/** A new embedded store, with the seed graph when asked for. */
export async function openTestStore(
  seeded: boolean,
): Promise<{ store: Store; folder: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'filiere-app-'))
  const store = await openStore({ engine: 'embedded', folder }, () => undefined)
  if (seeded) await seedIfEmpty(store, await readSeedRevisions(), () => undefined)
  return {
    store,
    folder,
    close: async () => {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export interface Answer {
  readonly status: number
  readonly data: Record<string, unknown> | null
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
}

/** Asks the API of an app, as a program on the same machine would. */
export async function ask(app: FastifyInstance, query: string, variables: object = {}): Promise<Answer> {
  const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })
  const { data = null, errors = [] } = response.json()
  return { status: response.statusCode, data, errors }
}

/** The server over the seed graph, for the tests of a suite. */
export function seededApp(): { readonly app: FastifyInstance; readonly store: Store } {
  let opened: Awaited<ReturnType<typeof openTestStore>> | undefined
  let app: FastifyInstance | undefined
  beforeAll(async () => {
    opened = await openTestStore(true)
    app = appOver(opened.store)
  })
  afterAll(async () => {
    await app?.close()
    await opened?.close()
  })
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the app exists inside tests only')
    return value
  }
  return {
    get app() {
      return there(app)
    },
    get store() {
      return there(opened).store
    },
  }
}
