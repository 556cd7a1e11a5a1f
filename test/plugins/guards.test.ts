import { describe, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { EntryRegistry } from '../../server/registry/entry-registry.ts'
import { appOver, ask, seededApp, testToken } from '../support/app.ts'
import { noFiles } from '../support/no-files.ts'

const server = seededApp()

const query = { query: '{ coverage { revision } }' }
const post = (headers: Record<string, string | undefined>, payload: object | string = query) =>
  server.app.inject({ method: 'POST', url: '/graphql', headers, payload })

describe('names this server answers under', () => {
  test.each(['127.0.0.1:8080', 'localhost', 'localhost:8080', '[::1]:8080', '127.8.8.8', 'filiere.localhost'])(
    '%s: answered',
    async (host) => {
      expect((await server.app.inject({ url: '/health', headers: { host } })).statusCode).toBe(200)
    },
  )

  test.each(['rebound.example', '127.0.0.1.example', 'localhost.example:8080', '192.168.1.2', 'a b'])(
    '%j: refused, as another website may have given its name to this machine',
    async (host) => {
      const response = await server.app.inject({ url: '/health', headers: { host } })
      expect(response.statusCode).toBe(403)
      expect(response.json()).toEqual({ code: 'FORBIDDEN', message: expect.stringContaining('127.0.0.1') })
    },
  )
})

test('a server that others reach answers under the names it is given', async () => {
  const config = { host: '0.0.0.0', allowedHosts: ['localhost', 'filiere.example'], token: null, files: noFiles }
  const published = buildApp({ ...config, logLevel: 'silent' }, server.store, new EntryRegistry())
  const statusUnder = async (host: string) => (await published.inject({ url: '/health', headers: { host } })).statusCode
  expect(await statusUnder('127.0.0.1:8080')).toBe(200)
  expect(await statusUnder('Filiere.example')).toBe(200)
  expect(await statusUnder('rebound.example')).toBe(403)
  await published.close()
})

describe('pages of other websites', () => {
  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'http://localhost:9999', host: 'localhost:8080' },
    { origin: 'null' },
  ] as Record<string, string>[])('cannot ask the API: %j', async (headers) => {
    const response = await post(headers)
    expect(response.statusCode).toBe(403)
    expect(response.json().errors[0].extensions.code).toBe('FORBIDDEN')
    expect((await server.app.inject({ url: '/graphql?query={__typename}', headers })).statusCode).toBe(403)
  })

  test.each([{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, { origin: 'http://localhost:80' }])(
    'this page can: %j',
    async (headers) => {
      expect((await post({ ...headers, host: 'localhost:80' })).statusCode).toBe(200)
    },
  )

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a form cannot be sent as %s',
    async (type) => {
      const response = await post({ 'content-type': type }, JSON.stringify(query))
      expect(response.statusCode).toBe(415)
      expect(response.json().errors[0].extensions.code).toBe('BAD_INPUT')
    },
  )
})

describe('tokens', () => {
  test('the right one, or none', async () => {
    expect((await post({ authorization: `Bearer ${testToken}` })).statusCode).toBe(200)
    expect((await post({ authorization: `bearer  ${testToken}` })).statusCode).toBe(200)
    expect((await post({})).statusCode).toBe(200)
  })

  test.each(['Bearer wrong', `Bearer ${testToken}x`, 'Bearer', `Basic ${testToken}`, testToken])(
    '%j is refused',
    async (authorization) => {
      const response = await post({ authorization })
      expect(response.statusCode).toBe(401)
      expect(response.headers['www-authenticate']).toBe('Bearer')
      expect(response.json().errors[0].extensions.code).toBe('UNAUTHENTICATED')
    },
  )
})

test('headers keep the page to itself', async () => {
  const { headers } = await server.app.inject({ url: '/health' })
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(headers).toMatchObject({
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  expect(headers['strict-transport-security']).toBeUndefined()
})

test('an address that asks too often is told when to come back; this machine is left alone', async () => {
  const limited = appOver(server.store, { rateLimit: { perMinute: 3, exemptLoopback: true } })
  const from = (remoteAddress: string) => limited.inject({ url: '/health', remoteAddress })
  for (let i = 0; i < 3; i++) expect((await from('192.0.2.1')).statusCode).toBe(200)
  const refused = await from('192.0.2.1')
  expect(refused.statusCode).toBe(429)
  expect(refused.headers['retry-after']).toBeDefined()
  expect(refused.json()).toEqual({ code: 'TOO_MANY_REQUESTS', message: expect.stringMatching(/again in \d+ seconds/) })
  expect((await from('192.0.2.2')).statusCode).toBe(200)
  const forged = await limited.inject({
    url: '/health',
    remoteAddress: '192.0.2.1',
    headers: { 'x-forwarded-for': '192.0.2.9' },
  })
  expect(forged.statusCode).toBe(429)
  for (let i = 0; i < 5; i++) expect((await from('127.0.0.1')).statusCode).toBe(200)
  await limited.close()
})

test('a text that is the JSON of a parsed query is no way past the limits', async () => {
  const document = {
    kind: 'Document',
    definitions: [
      {
        kind: 'OperationDefinition',
        operation: 'query',
        selectionSet: {
          kind: 'SelectionSet',
          selections: [{ kind: 'Field', name: { kind: 'Name', value: '__typename' } }],
        },
      },
    ],
  }
  const { data, errors } = await ask(server.app, JSON.stringify(document))
  expect(data).toBeNull()
  expect(errors[0]?.extensions.code).toBe('BAD_INPUT')
})

test('other methods are told which ones there are', async () => {
  for (const method of ['PUT', 'DELETE', 'OPTIONS'] as const) {
    const response = await server.app.inject({ method, url: '/graphql' })
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, POST'])
    expect(response.json().errors[0].extensions.code).toBe('BAD_INPUT')
  }
})
