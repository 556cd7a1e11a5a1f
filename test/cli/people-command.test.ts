import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptInvitation } from '../../server/features/people/invitations.ts'
import { openRegistry } from '../../server/registry/open-registry.ts'
import { password, secretIn } from '../people/people-app.ts'
import { startTestServer } from '../support/test-server.ts'
import { runHere, runWith } from './terminal.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiere-people-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What somebody does on the page at an address that a command printed. */
async function accept(address: string, name: string): Promise<void> {
  const registry = await openRegistry({ engine: 'embedded', folder })
  await acceptInvitation(registry, secretIn(address.trim()), { name, password })
  await registry.close()
}

const line = (text: string, name: string) => text.split('\n').find((one) => one.includes(name)) ?? ''

describe('people and tokens on the command line', { timeout: 120_000 }, () => {
  test('nobody is there at first', async () => {
    expect(await runHere(folder, 'people', 'list')).toMatchObject({ code: 3, answer: '' })
    expect(await runHere(folder, 'token', 'list', '--lang', 'fr')).toMatchObject({
      code: 3,
      notes: expect.stringContaining('jeton'),
    })
  })

  test('people are invited, get other roles, are disabled and let in again', async () => {
    for (const [role, name] of [
      ['admin', 'Ada'],
      ['researcher', '王研究'],
    ] as const) {
      const { code, answer, notes } = await runHere(folder, 'people', 'invite', role)
      expect(code).toBe(0)
      expect(answer).toMatch(/^\/join#/)
      expect(notes).toContain('works once')
      await accept(answer, name)
    }
    const { answer } = await runHere(folder, 'people', 'role', '王研究', 'editor')
    expect(line(answer, '王研究')).toMatch(/^person-[0-9a-f]{16} {2}王研究 {2}editor$/)
    expect(line((await runHere(folder, 'people', 'disable', '王研究', '--lang', 'zh')).answer, '王')).toMatch(/已停用$/)
    expect(line((await runHere(folder, 'people', 'enable', '王研究')).answer, '王')).toMatch(/editor$/)
    expect((await runHere(folder, 'people', 'password', 'ada')).answer).toMatch(/^\/join#/)
    expect(await runHere(folder, 'people', 'disable', 'Ada')).toMatchObject({
      code: 1,
      notes: expect.stringContaining('last admin'),
    })
  })

  test.each([
    [['people'], 'ACTION is missing'],
    [['people', 'greet'], 'Write one of: filiere people list'],
    [['people', 'invite'], 'Write one of: filiere people list'],
    [['people', 'invite', 'boss'], '--role "boss" is not known: use one of READER'],
    [['people', 'role', 'nobody', 'editor'], 'Nobody here is "nobody"'],
    [['token', 'create'], 'Say what the token is for'],
    [['token', 'create', 'x'], 'Sign in with an account of your own'],
    [['token', 'create', 'x', '--person', 'Ada', '--days', '400'], '--days "400" is not valid'],
    [['token', 'create', 'x', '--person', 'Ada', '--scope', 'all'], '--scope "all" is not known'],
    [['token', 'revoke'], 'Name the token by its id'],
    [['token', 'revoke', 'x'], 'There is no token x'],
    [['token', 'sell'], 'Write one of: filiere token create'],
  ])('%j is refused with what to do', async (args, sentence) => {
    expect(await runHere(folder, ...args)).toMatchObject({
      code: 2,
      answer: '',
      notes: expect.stringContaining(sentence),
    })
  })

  test('a token makes every command ask as its person, in this process and of a running server', async () => {
    const made = await runHere(folder, 'token', 'create', 'a script', '--person', '王研究')
    const token = made.answer.trim()
    expect(token).toMatch(/^filiere_/)
    const as = { FILIERE_DATA: folder, FILIERE_TOKEN: token }
    const theirs = await runHere(folder, 'token', 'list')
    expect(theirs.answer).toMatch(/ {2}王研究 {2}a script {2}read {2}until /)
    const [id = ''] = theirs.answer.split(' ')

    const refused = async () => {
      expect(await runWith(as, 'search', 'axis')).toMatchObject({ code: 0 })
      expect(await runWith(as, 'people', 'list')).toMatchObject({ code: 1, notes: expect.stringContaining('ADMIN') })
      expect(await runWith({ ...as, FILIERE_TOKEN: `${token}x` }, 'search', 'axis')).toMatchObject({
        code: 1,
        notes: expect.stringContaining('not valid here'),
      })
    }
    await refused()
    const server = await startTestServer('server/main.ts', [], { FILIERE_DATA: folder, VISITORS: 'nothing' })
    await refused()
    // Without one, whoever can read the data folder asks as who runs the server.
    expect((await runHere(folder, 'people', 'invite', 'reader')).answer).toMatch(new RegExp(`^${server.address}/join#`))
    expect((await runHere(folder, 'token', 'revoke', id)).code).toBe(0)
    expect(await runWith(as, 'search', 'axis')).toMatchObject({ code: 1 })
    await server.stop()
  })
})
