import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRegistry } from '../../server/registry/open-registry.ts'
import { passage, putting, sale } from '../desk/written.ts'
import { runHere, type Said } from './terminal.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiere-cli-'))
  await runHere(folder, 'search', 'axis')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...args: string[]): Promise<Said> => runHere(folder, ...args)

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const parties = { subject: 'axis-communications', object: { entity: 'xpcc' } }
const additions = (id: string) => [
  putting('claim', sale(id, parties)),
  putting('citation', passage(`${id}-cited`, id, { document: 'amnesty-france-2020-09' })),
]

test('claims are proposed from a file, once however often, and wait in the queue', async () => {
  expect(await run('proposals', 'list')).toMatchObject({
    code: 3,
    answer: '',
    notes: 'Nothing is waiting for review.\n',
  })
  const path = await file('claims.json', additions('tried'))
  const first = await run('claim', 'add', '--file', path)
  expect(first).toMatchObject({ code: 0, notes: '' })
  expect(first.answer).toMatch(
    /^proposal-[0-9a-f]{32}@\d+ · waiting for review · 1 claim · by operator · \d{4}-\d\d-\d\d\n$/,
  )
  expect(await run('claim', 'add', '--file', path)).toEqual(first)
  expect((await run('proposals', 'list')).answer).toBe(first.answer)
  expect((await run('proposals', 'list', '--lang', 'fr')).answer).toContain(
    'en attente de relecture · 1 affirmation · par operator',
  )
  expect((await run('proposals', 'list', '--lang', 'zh')).answer).toContain('待审核 · 1 条说法')
  expect(JSON.parse((await run('proposals', 'list', '--json')).answer)).toMatchObject([
    { state: 'PROPOSED', claimCount: 1 },
  ])
})

test('a proposal is shown with the sentence it would read as, sent back with a comment, and accepted by others alone', async () => {
  const path = await file('more.json', { changes: additions('more'), against: {} })
  const target = (await run('claim', 'add', '--file', path)).answer.split(' ')[0] ?? ''
  const id = target.split('@')[0] ?? ''
  const shown = await run('proposals', 'show', id)
  expect(shown.answer).toMatch(/claim:more \(new\)\nAccording to a speaker[\s\S]*stage: SOLD/)
  expect(await run('proposals', 'accept', id)).toMatchObject({
    code: 2,
    notes: expect.stringContaining('which version'),
  })
  expect(await run('proposals', 'accept', target)).toMatchObject({
    code: 1,
    notes: expect.stringContaining('somebody else'),
  })
  expect(await run('proposals', 'send-back', target)).toMatchObject({
    code: 2,
    notes: expect.stringContaining('comment'),
  })
  const back = await run('proposals', 'send-back', target, '--comment', 'Which page?')
  expect(back.answer).toContain('sent back')
  expect((await run('proposals', 'show', id)).answer).toContain('Which page?')
  expect((await run('proposals', 'list', '--state', 'sent-back')).answer).toContain(id)
})

test('a batch is accepted with its sample where people may accept their own', async () => {
  const registry = await openRegistry({ engine: 'embedded', folder })
  await registry.put({ kind: 'setting', key: 'server', owner: null, expires: null, body: { soloReview: true } }, 0)
  await registry.close()
  const path = await file('batch.json', ['one', 'two', 'three'].flatMap(additions))
  const target = (await run('claim', 'add', '--file', path)).answer.split(' ')[0] ?? ''
  expect(await run('proposals', 'accept', target, '--checked', '2', '--wrong', '1')).toMatchObject({
    code: 1,
    notes: expect.stringContaining('1 of those checked were wrong'),
  })
  const accepted = await run('proposals', 'accept', target, '--checked', '2')
  expect(accepted).toMatchObject({ code: 0, answer: expect.stringContaining('accepted · 3 claims') })
  const shown = await run('proposals', 'show', target)
  expect(shown.answer).toContain('2 of 3 checked, 0 wrong')
  expect((await run('path', 'axis-communications', 'xpcc')).answer).toContain('Axis')
})

test.each<[string, unknown, string]>([
  ['no JSON', 'claims', 'is no proposal: write a JSON list'],
  ['something else', { claims: [] }, 'is no proposal'],
  ['nothing', [], 'at least one change'],
  ['a claim without a passage', [putting('claim', sale('bare', parties))], 'In claim:bare, cite a passage'],
])('a file with %s is refused with what to do', async (_, content, message) => {
  const path = await file('wrong.json', content)
  expect(await run('claim', 'add', '--file', path)).toMatchObject({
    code: 2,
    answer: '',
    notes: expect.stringContaining(message),
  })
})

test.each<[string[], string]>([
  [['claim', 'add'], 'Name the file'],
  [['claim', 'make'], 'filiere claim add'],
  [['claim', 'add', '--file', 'nowhere.json'], 'cannot be read'],
  [['proposals', 'eat'], 'use one of list, show, accept, send-back'],
  [['proposals', 'show'], 'Name one proposal'],
  [['proposals', 'list', '--state', 'lost'], 'PROPOSED, SENT_BACK'],
  [['proposals', 'accept'], 'which record'],
])('%s is refused with what to do', async (args, message) => {
  expect(await run(...args)).toMatchObject({ code: 2, answer: '', notes: expect.stringContaining(message) })
})

test('a proposal that is not there is named', async () => {
  expect(await run('proposals', 'show', 'none')).toMatchObject({
    code: 3,
    notes: expect.stringContaining('no proposal "none"'),
  })
})
