import { Agent, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { FiliereError } from '../../server/errors.ts'
import type { Store } from '../../server/store/store.ts'
import { appOver, ask, seededApp } from '../support/app.ts'

const server = seededApp()

/** The store, with some of its methods failing or slow. */
const altered = (methods: Partial<Store>): Store =>
  new Proxy(server.store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(methods, name) ?? Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

function appWith(methods: Partial<Store>) {
  const app = appOver(altered(methods))
  onTestFinished(() => app.close())
  return app
}

/** A promise and what keeps it. */
function promised(): { readonly promise: Promise<void>; keep(): void } {
  const kept: (() => void)[] = []
  return { promise: new Promise((resolve) => kept.push(resolve)), keep: () => kept[0]?.() }
}

const databaseDown = expect.stringMatching(/^The database does not answer: try again/)

const unavailable = () =>
  Promise.reject(new FiliereError('STORE_UNAVAILABLE', 'Neo4j at bolt://10.0.0.7 does not answer.'))

test('a server that works says so, with the revision it is at', async () => {
  const response = await server.app.inject({ url: '/health' })
  expect(response.statusCode).toBe(200)
  const { number } = await server.store.head()
  expect(response.json()).toEqual({ status: 'ok', engine: 'embedded', revision: number })
})

test('a store that does not answer, or not in time, is a 503', async () => {
  const refused = await appWith({ ping: unavailable }).inject({ url: '/health' })
  expect(refused.statusCode).toBe(503)
  expect(refused.json()).toEqual({ code: 'STORE_UNAVAILABLE', message: databaseDown })
  const hung = await appWith({ ping: () => new Promise(() => undefined) }).inject({ url: '/health' })
  expect(hung.statusCode).toBe(503)
})

test('the API names a store that does not answer, and tells nothing of a defect', async () => {
  const down = await ask(appWith({ read: unavailable }), '{ coverage { claims } }')
  expect(down.errors).toEqual([
    expect.objectContaining({
      message: databaseDown,
      extensions: { code: 'STORE_UNAVAILABLE' },
    }),
  ])
  const busy = () => Promise.reject(new FiliereError('STORE_BUSY', 'Neo4j at bolt://10.0.0.7 has too little memory.'))
  expect((await ask(appWith({ read: busy }), '{ coverage { claims } }')).errors).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(/^The database has too much to do for this: ask for less, or try again/),
      extensions: { code: 'STORE_BUSY' },
    }),
  ])
  for (const [thrown, code] of [
    [new TypeError('password=hunter2 in /srv/secret'), 'INTERNAL'],
    [
      new FiliereError('STORE_QUERY', 'The query entity/search failed.', { cause: new Error('hunter2') }),
      'STORE_QUERY',
    ],
  ] as const) {
    const answer = await ask(appWith({ read: () => Promise.reject(thrown) }), '{ coverage { claims } }')
    expect(answer.errors[0]).toMatchObject({
      message: expect.stringContaining('has been logged'),
      extensions: { code },
    })
    expect(JSON.stringify(answer)).not.toMatch(/hunter2|secret|entity\/search|at .*\.ts/)
  }
})

test('an overloaded server refuses new work for a while', async () => {
  const app = appOver(server.store, { maxEventLoopDelay: 20 })
  onTestFinished(() => app.close())
  await app.ready()
  const askWhileBusy = () => {
    const until = performance.now() + 200
    while (performance.now() < until) Math.sqrt(until)
    return app.inject({ url: '/graphql?query={__typename}' })
  }
  const response = await vi.waitUntil(
    async () => {
      const answer = await askWhileBusy()
      return answer.statusCode === 503 && answer
    },
    { timeout: 15_000, interval: 1 },
  )
  expect(response.json().errors[0].extensions.code).toBe('OVERLOADED')
})

test('a server that closes asks the clients it still answers to hang up, and is not held up by them', async () => {
  const asked = promised()
  const held = promised()
  const app = appOver(
    altered({
      ping: async () => {
        asked.keep()
        await held.promise
      },
    }),
  )
  const closing = promised()
  // Registered last, so that it runs after the server's own.
  app.register(async (last) => {
    last.addHook('preClose', async () => closing.keep())
  })
  await app.listen({ port: 0 })
  const agent = new Agent({ keepAlive: true })
  const { port } = app.server.address() as AddressInfo
  const answered = new Promise<string | undefined>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/health', agent }, (response) => {
      response.resume().once('end', () => resolve(response.headers.connection))
    }).once('error', reject)
  })
  await asked.promise
  const started = performance.now()
  const closed = app.close()
  await closing.promise
  held.keep()
  expect(await answered).toBe('close')
  await closed
  expect(performance.now() - started).toBeLessThan(5_000)
  agent.destroy()
})
