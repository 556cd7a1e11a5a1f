import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { startTestServer } from '../support/test-server.ts'
import { password, secretIn } from './people-app.ts'

const main = 'server/main.ts'

const accept = `mutation ($secret: String!) {
  acceptInvitation(secret: $secret, name: "Ada", password: "${password}") { role }
}`

const refused = (code: string) => ({ errors: [{ extensions: { code } }] })

async function post(address: string, body: object, cookie = '') {
  const headers = { 'content-type': 'application/json', ...(cookie === '' ? {} : { cookie }) }
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { cookie: response.headers.get('set-cookie')?.split(';')[0], body: await response.json() }
}

test('a server prints where its first admin is made, at each start until there is one', {
  timeout: 120_000,
}, async () => {
  const env = { FILIERE_DATA: await temporaryFolder(), VISITORS: '' }
  const printed = ({ stdout, address }: { readonly stdout: string; readonly address: string }) =>
    stdout.split('\n').find((line) => line.startsWith(`${address}/join#`))
  const first = await startTestServer(main, [], env)
  const former = printed(first)
  expect(former).toBeDefined()
  await first.stop()

  const second = await startTestServer(main, [], env)
  // Nobody sees anything before.
  const coverage = { query: '{ coverage { documentsCoded } }' }
  expect((await post(second.address, coverage)).body).toMatchObject(refused('UNAUTHENTICATED'))
  const using = (address = '') => post(second.address, { query: accept, variables: { secret: secretIn(address) } })
  expect((await using(former)).body).toMatchObject(refused('NOT_FOUND'))
  const { cookie = '', body } = await using(printed(second))
  expect(body).toEqual({ data: { acceptInvitation: { role: 'ADMIN' } } })
  expect((await post(second.address, coverage, cookie)).body).not.toHaveProperty('errors')
  await second.stop()

  const third = await startTestServer(main, [], env)
  expect(third.stdout).toBe(`Filière is at ${third.address}\n`)
  const { body: me } = await post(third.address, { query: '{ me { role } }' }, cookie)
  expect(me).toEqual({ data: { me: { role: 'ADMIN' } } })
})
