import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe } from 'vitest'
import type { AccountRole } from '../../server/authorisation/roles.ts'
import { invite } from '../../server/features/people/invitations.ts'
import { openRegistry } from '../../server/registry/open-registry.ts'
import type { Registry } from '../../server/registry/registry.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { type Answer, appOver } from '../support/app.ts'
import { needing } from '../support/needing.ts'
import { storeKinds } from '../support/stores.ts'

/** A browser as far as signing in goes: it shows what it was told to keep. */
export class TestBrowser {
  readonly #app: FastifyInstance
  readonly #headers: Record<string, string>
  cookies: Record<string, string> = {}
  /** The last Set-Cookie header. */
  setCookie = ''

  constructor(app: FastifyInstance, headers: Record<string, string> = {}) {
    this.#app = app
    this.#headers = {
      host: '127.0.0.1:8080',
      'sec-fetch-site': 'same-origin',
      'user-agent': 'Test browser',
      ...headers,
    }
  }

  async ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.#app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables },
      headers: { ...this.#headers, ...headers },
      cookies: this.cookies,
    })
    for (const { name, value, ...attributes } of response.cookies) {
      const isOver = attributes.expires !== undefined && attributes.expires <= new Date()
      this.cookies = { ...this.cookies, [name]: value }
      if (isOver) delete this.cookies[name]
      this.setCookie = String(response.headers['set-cookie'])
    }
    const { data = null, errors = [], code, message } = response.json()
    const all = code === undefined ? errors : [{ message, extensions: { code } }]
    return { status: response.statusCode, data, errors: all }
  }
}

/** What the one field of an answer gives; throws where it was refused. */
export async function given<T>(answer: Promise<Answer>): Promise<T> {
  const { data, errors } = await answer
  if (errors.length > 0 || data === null) throw new Error(JSON.stringify(errors))
  return Object.values(data)[0] as T
}

export const password = 'correct horse battery'

const accepting = `mutation ($secret: String!, $name: String, $password: String!) {
  acceptInvitation(secret: $secret, name: $name, password: $password) { role person { id name } }
}`

export const secretIn = (path: string): string => path.slice(path.indexOf('#') + 1)

export interface PeopleApp {
  readonly app: FastifyInstance
  readonly store: Store
  readonly registry: Registry
  /** Somebody new with a role, signed in. */
  join(role: AccountRole, name?: string): Promise<{ readonly browser: TestBrowser; readonly id: string }>
}

/** The same suite with accounts in both kinds of registry, an empty one for each test. */
export const forEachRegistry = (name: string, body: (here: () => PeopleApp) => void): void => {
  for (const kind of storeKinds())
    describe(`${name} (${kind.engine})`, needing(kind.missing), () => {
      let here: PeopleApp | undefined
      const closing: (() => Promise<unknown>)[] = []
      beforeEach(async () => {
        const place = await kind.place()
        closing.push(() => place.remove())
        const store = await openStore(place.config, () => undefined)
        closing.push(() => store.close())
        const registry = await openRegistry(place.config)
        closing.push(() => registry.close())
        const app = appOver(store, { registry, visitors: 'NOTHING' })
        closing.push(() => app.close())
        here = { app, store, registry, join: (...who) => join(app, registry, ...who) }
      })
      afterEach(async () => {
        for (const close of closing.splice(0).reverse()) await close()
      })
      body(() => {
        if (here === undefined) throw new Error('the app exists inside tests only')
        return here
      })
    })
}

async function join(app: FastifyInstance, registry: Registry, role: AccountRole, name: string = role.toLowerCase()) {
  const { path } = await invite(registry, role)
  const browser = new TestBrowser(app)
  const answer = browser.ask(accepting, { secret: secretIn(path), name, password })
  const { person } = await given<{ readonly person: { readonly id: string } }>(answer)
  return { browser, id: person.id }
}
