import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madePdf } from '../files/made-documents.ts'
import { needing } from '../support/needing.ts'
import { sharedMissing, sharedPath } from '../support/shared.ts'
import { runHere, type Said } from './terminal.ts'

const published = sharedPath('seed', 'amnesty-france-2020-eu-surveillance-exports.txt')

interface Checked {
  readonly documents: readonly {
    readonly id: string
    readonly copy: string
    readonly citations: readonly { readonly id: string; readonly passage: string; readonly start: number | null }[]
  }[]
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiere-verify-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const verify = (...args: string[]): Promise<Said> => runHere(join(folder, 'data'), 'verify', ...args)

const verifyJson = async (file: string, ...args: string[]) => {
  const { code, answer } = await verify('--document', file, '--json', ...args)
  return { code, documents: (JSON.parse(answer) as Checked).documents }
}

const passages = ({ documents }: Checked): Set<string> =>
  new Set(documents.flatMap(({ citations }) => citations.map(({ passage }) => passage)))

const copyWith = async (name: string, change: (text: string) => string): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, change(await readFile(published, 'utf8')))
  return file
}

describe('verify', { ...needing(sharedMissing), timeout: 120_000 }, () => {
  test('proves every cited passage in the very copy that was coded', async () => {
    const checked = await verifyJson(published)
    expect(checked.code).toBe(0)
    expect(checked.documents.map(({ copy }) => copy)).toEqual(['SAME'])
    expect(checked.documents[0]?.citations.length).toBeGreaterThan(20)
    expect(passages(checked)).toEqual(new Set(['EXACT_AT_POSITION']))
  })

  test('finds them in another copy with other line breaks; one that is there several times is not proven', async () => {
    const file = await copyWith('moved.txt', (text) => `Saved by a reader\n\n${text.replaceAll('. ', '.\n')}`)
    const checked = await verifyJson(file)
    expect(checked.documents.map(({ copy }) => copy)).toEqual(['OTHER'])
    expect(passages(checked)).toEqual(new Set(['EXACT_MOVED', 'AMBIGUOUS']))
    const results = checked.documents.flatMap(({ citations }) => citations.map(({ passage }) => passage))
    expect(results.filter((result) => result === 'EXACT_MOVED').length).toBeGreaterThan(results.length * 0.9)
    expect(checked.code).toBe(1)
  })

  test('proves them in a copy to which something was added at the end', async () => {
    const checked = await verifyJson(await copyWith('longer.txt', (text) => `${text}\nSaved by a reader\n`))
    expect(checked.code).toBe(0)
    expect(checked.documents.map(({ copy }) => copy)).toEqual(['OTHER'])
    expect(passages(checked)).toEqual(new Set(['EXACT_AT_POSITION']))
  })

  test('finds what is missing from a copy that was altered, with exit code 1', async () => {
    const file = await copyWith('altered.txt', (text) => text.replaceAll('Guilin', 'Guiyang'))
    const checked = await verifyJson(file)
    expect(checked.code).toBe(1)
    expect(passages(checked)).toContain('MISSING')
    const { answer, code } = await verify('--document', file)
    expect(code).toBe(1)
    expect(answer).toMatch(/✗ [a-z0-9-]+: not found\s+\(MISSING\)/)
  })

  test.each(['en', 'fr', 'zh'])('names the document, the copy and every result in %s', async (lang) => {
    const { code, answer } = await verify('--document', published, '--lang', lang)
    expect(code).toBe(0)
    expect(answer).toContain('(SAME)')
    expect(answer).toContain('EXACT_AT_POSITION')
    expect(answer).not.toContain('✗')
  })

  test('says so when the file is a copy of no cited document', async () => {
    const file = join(folder, 'other.txt')
    await writeFile(file, 'Nothing of the sort is said here.')
    const { code, answer, notes } = await verify('--document', file)
    expect(code).toBe(1)
    expect(answer).toBe('')
    expect(notes).toContain('This is a copy of no document that is cited here')
    expect(await verifyJson(file)).toEqual({ code: 1, documents: [] })
  })

  test('checks against the document that is named, whatever the file', async () => {
    const { documents } = await verifyJson(published)
    const [id = ''] = documents.map((document) => document.id)
    const file = join(folder, 'unrelated.txt')
    await writeFile(file, 'Nothing of the sort is said here either.')
    const checked = await verifyJson(file, '--document-id', id)
    expect(checked.code).toBe(1)
    expect(passages(checked)).toEqual(new Set(['MISSING']))
  })
})

describe('verify without a document', { timeout: 60_000 }, () => {
  test('checks all that is stored, in each language, with exit code 0 where it is as it was recorded', async () => {
    const { code, answer } = await verify('--json', '--rebuild')
    expect(code).toBe(0)
    expect(JSON.parse(answer)).toMatchObject({ faults: [], graphHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect((await verify()).answer).toContain('Everything is as it was recorded.')
    expect((await verify('--lang', 'fr')).answer).toContain('Tout est tel qu’enregistré.')
    expect((await verify('--lang', 'zh')).answer).toContain('一切与所记录的相符。')
  })
})

describe('verify refuses with exit code 2', { timeout: 60_000 }, () => {
  test.each([
    [['--document-id', 'x'], /^Which file\? Name it: filiere verify --document FILE\.$/],
    [['--document', 'no-such-file.txt'], /^no-such-file\.txt cannot be read: there is no such file\.$/],
    [['--document', tmpdir()], /cannot be read: it is a folder\.$/],
    [['--document', 'package.json', '--document-id', 'no-such-document'], /^There is no document "no-such-document"/m],
    [['--rebuild', '--document', 'package.json'], /^Leave --rebuild out, or --document/],
    [['paper.pdf'], /^"paper\.pdf" is one argument too many: filiere verify\./],
  ])('%j', async (args, sentence) => {
    const { code, answer, notes } = await verify(...args)
    expect(notes.trimEnd()).toMatch(sentence)
    expect(answer).toBe('')
    expect(code).toBe(2)
  })

  test.each([
    ['paper.odt', 'PK', /paper\.odt: Text can't be read from this type of document \(ODT\)\./],
    ['paper.pdf', '%PDF-1.7\n', /paper\.pdf: This PDF is damaged/],
  ])('a file whose text it cannot read: %s', async (name, content, sentence) => {
    const file = join(folder, name)
    await writeFile(file, content)
    const { code, notes } = await verify('--document', file)
    expect(code).toBe(2)
    expect(notes).toMatch(sentence)
  })

  test('a PDF is read, and proves nothing that is not in it', async () => {
    const file = join(folder, 'copy.pdf')
    await writeFile(file, await madePdf([['nothing that is cited']]))
    const { code, documents } = await verifyJson(file, '--document-id', 'amnesty-france-2020-09')
    expect(code).toBe(1)
    expect(documents.map(({ copy }) => copy)).toEqual(['OTHER'])
    expect(new Set(documents.flatMap(({ citations }) => citations.map(({ passage }) => passage)))).toEqual(
      new Set(['MISSING']),
    )
  })
})
