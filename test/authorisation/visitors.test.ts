import { expect, test } from 'vitest'
import { EntryRegistry } from '../../server/registry/entry-registry.ts'
import { appOver, ask, seededApp } from '../support/app.ts'

const server = seededApp()

test('a visitor who may see nothing is told to sign in, and the setting holds from the next request on', async () => {
  const registry = new EntryRegistry()
  const app = appOver(server.store, { registry, visitors: 'NOTHING' })
  const query = '{ coverage { documentsCoded } }'
  expect(await ask(app, query)).toMatchObject({
    data: null,
    errors: [{ message: expect.stringContaining('Sign in'), extensions: { code: 'UNAUTHENTICATED' } }],
  })
  await registry.put({ kind: 'setting', key: 'server', owner: null, body: { visitors: 'ACCEPTED' }, expires: null }, 0)
  expect(await ask(app, query)).toMatchObject({ errors: [], data: { coverage: {} } })
  await app.close()
})
