import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { appendRevision } from '../../server/features/revision/append.ts'
import type { Change } from '../../server/features/revision/change.ts'
import { seedIfEmpty } from '../../server/features/revision/seed.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import { openStore, type StoreConfig } from '../../server/store/open-store.ts'
import { type Browser, openBrowser } from '../support/chromium.ts'
import { type StartedServer, startServer } from '../support/program.ts'
import type { StoreKind, StorePlace } from '../support/stores.ts'

export interface ServedPage {
  /** Where the server is, such as `http://127.0.0.1:40123`. */
  readonly address: string
  /** Where the server says that its first admin is made. */
  readonly firstAdmin: string
  /** A new tab at a path of the page. */
  open(path: string): Promise<Page>
  /** Stops the server. */
  stop(): Promise<void>
  /** Starts it again, at the same address. */
  start(): Promise<void>
  /** Records one more revision while the server is stopped, and starts it again. */
  record(changes: readonly Change[]): Promise<void>
}

/**
 * The built server over the seed graph, and a browser, for the tests of a suite. `changes` are written after the seed,
 * `env` is of the server.
 * A test fails when its page throws an error or breaks a rule of the content security policy.
 */
export function servedPage(
  kind: StoreKind,
  changes: readonly Change[] = [],
  env: Record<string, string> = {},
): ServedPage {
  const problems: string[] = []
  const ends: (() => Promise<unknown>)[] = []
  let place: StorePlace | undefined
  let data: string | undefined
  let server: StartedServer | undefined
  let browser: Browser | undefined
  let address = ''

  const start = async (port: string) => {
    server = await startServer('dist/server/main.js', [], {
      ...environment(there(place).config, there(data)),
      PORT: port,
      ...env,
    })
    address = server.address
  }
  const stop = async () => {
    await server?.stop()
    server = undefined
  }

  beforeAll(async () => {
    const newPlace = await kind.place()
    place = newPlace
    ends.push(() => newPlace.remove())
    const newData = await mkdtemp(join(tmpdir(), 'filiere-e2e-'))
    data = newData
    ends.push(() => rm(newData, { recursive: true, force: true }))
    if (changes.length > 0) await write(newPlace.config, changes)
    ends.push(stop)
    await start('0')
    const newBrowser = await openBrowser({ reducedMotion: 'reduce', colorScheme: 'light' })
    browser = newBrowser
    ends.push(() => newBrowser.close())
  })
  afterAll(async () => {
    for (const end of ends.toReversed()) await end()
  })
  afterEach(async () => {
    for (const page of there(browser).context.pages()) if (page.url() !== 'about:blank') await page.close()
    expect(problems.splice(0)).toEqual([])
  })

  return {
    get address() {
      return address
    },
    get firstAdmin() {
      return there(
        there(server)
          .stdout.split('\n')
          .find((line) => line.startsWith(`${address}/join#`)),
      )
    },
    async open(path) {
      const page = await there(browser).context.newPage()
      // Asks the browser early to leave the choice of a file to the test: it doesn't wait for that before it sends a key.
      page.on('filechooser', () => undefined)
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => {
        // A server that doesn't answer is a state that tests look at, not a defect of the page.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          problems.push(message.text())
      })
      await page.goto(`${address}${path}`)
      return page
    },
    stop,
    start: () => start(new URL(address).port),
    async record(changes) {
      await stop()
      await write(there(place).config, changes)
      await start(new URL(address).port)
    },
  }
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the page is served inside tests only')
  return value
}

/** The environment of a server over this store. */
const environment = (config: StoreConfig, data: string): Record<string, string> =>
  config.engine === 'embedded'
    ? { FILIERE_DATA: config.folder }
    : { FILIERE_DATA: data, NEO4J_URI: config.uri, NEO4J_PASSWORD: config.password ?? '' }

/** Writes the seed graph and one revision after it. */
async function write(config: StoreConfig, changes: readonly Change[]): Promise<void> {
  const store = await openStore(config, () => undefined)
  try {
    await seedIfEmpty(store, await readSeedRevisions(), () => undefined)
    await appendRevision(store, { actor: 'coder', changes })
  } finally {
    await store.close()
  }
}
