import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere, type Said } from './terminal.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiere-cli-'))
  await runHere(folder, 'search', 'axis')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const save = (...args: string[]): Promise<Said> => runHere(folder, 'save', ...args)
const saved = (...args: string[]): Promise<Said> => runHere(folder, 'saved', ...args)

describe('a chain saved on the command line', () => {
  test('is cited by its identifier, and shown with what has changed since', async () => {
    const { code, answer, notes } = await save('axis-communications', 'skynet', '--json')
    expect([code, notes]).toEqual([0, ''])
    const reference = JSON.parse(answer)
    expect(reference).toEqual({
      identifier: expect.stringMatching(/^[0-9a-f]{32}$/),
      permalink: `/saved/${reference.identifier}`,
      citation: expect.stringContaining(reference.identifier),
      savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      savedIn: reference.revision + 1,
      revision: expect.any(Number),
    })
    const shown = JSON.parse((await saved(reference.identifier, '--json')).answer)
    expect(shown).toMatchObject({
      ...reference,
      intact: true,
      list: 'PATHS',
      place: 1,
      partial: false,
      question: 'Axis Communications → Skynet',
      alternatives: [{ place: 1, hops: 2 }],
      coverage: expect.stringContaining('This graph rests on'),
      withdrawn: null,
      changes: [],
      comparedWith: reference.savedIn,
    })
    expect(createHash('sha256').update(shown.canonical).digest('hex').slice(0, 32)).toBe(reference.identifier)
    const live = JSON.parse((await runHere(folder, 'path', 'axis-communications', 'skynet', '--json')).answer)
    expect(shown.path).toEqual(live.paths[0])
  })

  test('is the same one when it is saved again, and told in the language asked for', async () => {
    const first = await save('axis-communications', 'skynet')
    const again = await save('axis-communications', 'skynet', '--path', '1')
    expect(again).toEqual(first)
    const id = /[0-9a-f]{32}/.exec(first.answer)?.[0] ?? ''
    expect((await saved(id)).answer).toContain('Nothing has changed since')
    expect((await saved(id, '--lang', 'fr')).answer).toContain('Rien n’a changé depuis')
    expect((await saved(id, '--lang', 'zh')).answer).toContain('此后没有变化')
    expect((await saved(id)).answer).toMatch(
      /Question: Axis Communications → Skynet\nAs of revision \d+\.[\s\S]*The chain as it was saved/,
    )
  })

  test('of brands named and bids says that it shows no supply', async () => {
    const { answer } = await save('axis-communications', 'any:tender', '--named-or-bid')
    expect(answer).toContain('Named or bid, not supplied.')
    const id = /[0-9a-f]{32}/.exec(answer)?.[0] ?? ''
    expect((await saved(id)).answer).toContain('Named or bid, not supplied')
  })
})

describe('what cannot be saved or shown', () => {
  test.each([
    [['axis-communications', 'sharp-eyes'], 3, /gives no such chain/],
    [['axis-communications', 'skynet', '--named-or-bid'], 3, /gives no such chain/],
    [['axis-communications', 'skynet', '--path', '9'], 2, /--path 9 is not valid: the question gives chains 1 to 1/],
    [['axis-communications', 'skynet', '--path', '0'], 2, /--path "0" is not valid/],
    [['axis-communications'], 2, /TO is missing/],
    [['nobody-at-all', 'skynet'], 2, /There is no entity "nobody-at-all"/],
  ])('save %j', async (args, code, notes) => {
    const said = await save(...args)
    expect(said.code).toBe(code)
    expect(said.answer).toBe('')
    expect(said.notes).toMatch(notes)
  })

  test.each(['0'.repeat(32), 'x', '../../etc/passwd'])('saved %s', async (id) => {
    expect(await saved(id)).toEqual({ code: 3, answer: '', notes: expect.stringContaining('No chain is saved under') })
  })
})
