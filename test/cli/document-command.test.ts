import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { madePdf } from '../files/made-documents.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { startTestServer } from '../support/test-server.ts'
import { runHere, type Said } from './terminal.ts'

const facts = ['--title', '采购公告', '--kind', 'primary', '--publisher', 'amnesty-international']

/** A folder for the data, with a file to add in it. */
async function withFile(name: string, content: Uint8Array): Promise<{ folder: string; file: string }> {
  const folder = await temporaryFolder()
  const file = join(folder, name)
  await writeFile(file, content)
  return { folder, file }
}

const shown = async (folder: string, id: string, ...more: string[]) =>
  JSON.parse((await runHere(folder, 'document', 'show', id, '--json', ...more)).answer)

describe('filiere document', { timeout: 120_000 }, () => {
  test('adds a PDF in Chinese and shows its text page by page', async () => {
    const { folder, file } = await withFile('notice.pdf', await madePdf([['招标公告'], ['中标人：某公司']]))
    const added = await runHere(
      folder,
      'document',
      'add',
      file,
      ...facts,
      '--url',
      'https://example.org/n',
      '--id',
      'notice',
    )
    expect(added).toMatchObject({ code: 0, answer: 'notice  采购公告\n' })
    expect(await shown(folder, 'notice', '--page', '2')).toMatchObject({
      kind: 'PRIMARY',
      coding: 'LISTED',
      url: 'https://example.org/n',
      mediaType: 'application/pdf',
      capture: { stored: true, textLength: 12 },
      text: { number: 2, pages: 2, start: 5, end: 12, text: '中标人：某公司' },
    })
    const { answer } = await runHere(folder, 'document', 'show', 'notice', '--lang', 'zh')
    expect(answer).toContain('招标公告')
  })

  test('through a running server, the same', async () => {
    const { folder, file } = await withFile('a.txt', Buffer.from('one\u001b[31m\ntwo'))
    const server = await startTestServer('server/main.ts', [], { FILIERE_DATA: folder })
    const added = await runHere(folder, 'document', 'add', file, ...facts)
    expect(added).toMatchObject({ code: 0, answer: expect.stringMatching(/^document-[0-9a-f]{12} {2}采购公告\n$/) })
    const [id = ''] = added.answer.split(' ')
    const { answer } = await runHere(folder, 'document', 'show', id)
    expect(answer).toContain('one\uFFFD[31m\ntwo')
    const refused = await runHere(folder, 'document', 'add', join(folder, 'server.json'), ...facts, '--publisher', 'x')
    expect(refused.code).toBe(2)
    await server.stop()
  })

  test('the same bytes are one document', async () => {
    const { folder, file } = await withFile('a.txt', Buffer.from('the same'))
    await runHere(folder, 'document', 'add', file, ...facts, '--id', 'first')
    const again = await runHere(folder, 'document', 'add', file, ...facts, '--id', 'second')
    expect(again).toMatchObject({ code: 1, answer: '', notes: expect.stringContaining('"first"') })
  })

  test('another copy from the same address is added, and the others are named', async () => {
    const { folder, file } = await withFile('a.txt', Buffer.from('then'))
    const at = ['--url', 'https://example.org/page']
    await runHere(folder, 'document', 'add', file, ...facts, ...at, '--id', 'then')
    await writeFile(file, 'now')
    const now = await runHere(folder, 'document', 'add', file, ...facts, ...at, '--id', 'now')
    expect(now).toMatchObject({ code: 0, notes: expect.stringContaining('already: then') })
  })

  test.each<[string, string[], Partial<Said>]>([
    ['no file', ['add', 'nowhere.pdf', ...facts], { code: 2, notes: expect.stringContaining('nowhere.pdf') }],
    ['a folder', ['add', '.', ...facts], { code: 2, notes: expect.stringContaining('no file') }],
    ['no title', ['add', 'package.json', '--kind', 'primary'], { code: 2, notes: expect.stringContaining('--title') }],
    [
      'another kind',
      ['add', 'package.json', ...facts.with(3, 'tertiary')],
      { code: 2, notes: expect.stringContaining('PRIMARY') },
    ],
    [
      'a publisher that is not there',
      ['add', 'package.json', ...facts.with(5, 'nobody')],
      { code: 2, notes: expect.stringContaining('nobody') },
    ],
    [
      'an address where that is off',
      ['add', 'https://example.org/', ...facts],
      { code: 1, notes: expect.stringContaining('CAPTURE=on') },
    ],
    ['no such document', ['show', 'nothing'], { code: 3, notes: expect.stringContaining('nothing') }],
    ['something else', ['burn', 'x'], { code: 2, notes: expect.stringContaining('add, show') }],
  ])('%s: says what to do', async (_, args, said) => {
    expect(await runHere(await temporaryFolder(), 'document', ...args)).toMatchObject({ answer: '', ...said })
  })
})
