import { createHash } from 'node:crypto'
import { appendFile, cp, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appendRevision } from '../../server/features/revision/append.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { projectRevision } from '../../server/features/revision/project.ts'
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import { sourceOf } from '../claim/records.ts'
import { put } from '../revision/changes.ts'
import { richGraph } from '../revision/rich-graph.ts'
import { growth } from './growth.ts'

const databaseFile = 'graph.grafeo'
const journalFile = 'journal.ndjson'
/** More of them before a release. */
const flips = Number(process.env.FILIERE_FLIPS ?? 20)

let root: string
/** A folder closed in good order, one left by a process that was killed, and the graph hash of both. */
let closed: string
let killed: string
let hash: string
/** A copy of one of them, which a test may damage. */
let folder: string
let notes: string[]

const openFolder = () =>
  EmbeddedStore.open({ folder, project: projectRevision, note: (message) => void notes.push(message) })

const database = () => join(folder, databaseFile)
const journal = () => join(folder, journalFile)
const logFile = async (): Promise<string> => {
  const [log] = await readdir(`${database()}.wal`)
  return join(`${database()}.wal`, log ?? '')
}
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const digestOf = async (path: string, length?: number): Promise<string> =>
  digest((await readFile(path)).subarray(0, length))
const setAside = async () => (await readdir(folder)).filter((name) => name.startsWith('set-aside-'))

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'filiere-damage-'))
  folder = join(root, 'work')
  notes = []
  const store = await openFolder()
  for (const draft of richGraph) await appendRevision(store, draft)
  for (let number = 1; number <= 20; number += 1) await appendRevision(store, growth(number))
  hash = await canonicalGraphHash(store)
  // What a killed process leaves is what lies on the disk while it runs.
  killed = join(root, 'killed')
  await cp(folder, killed, { recursive: true })
  await store.close()
  closed = join(root, 'closed')
  await cp(folder, closed, { recursive: true })
})

afterAll(() => rm(root, { recursive: true }))

const startFrom = async (original: string) => {
  await rm(folder, { recursive: true, force: true })
  await cp(original, folder, { recursive: true })
  notes = []
}

beforeEach(() => startFrom(closed))

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** The store opens with the graph it had, says why it did more than open, and takes the next write. */
async function expectRebuilt(why: RegExp): Promise<void> {
  const store = await openFolder()
  expect(await canonicalGraphHash(store)).toBe(hash)
  expect(notes.join('\n')).toMatch(why)
  await appendRevision(store, { actor: 'tester', changes: [put('source', sourceOf('later', 'A'))] })
  await store.close()
}

async function flipByte(path: string, at?: number): Promise<number> {
  const { size } = await stat(path)
  const position = at ?? Math.floor(Math.random() * size)
  const file = await open(path, 'r+')
  const byte = Buffer.alloc(1)
  await file.read(byte, 0, 1, position)
  byte[0] = (byte[0] ?? 0) ^ (1 << Math.floor(Math.random() * 8))
  await file.write(byte, 0, 1, position)
  await file.close()
  return position
}

describe('a damaged database is rebuilt from the journal', () => {
  test('deleted', async () => {
    await rm(database())
    await expectRebuilt(/missing: it is rebuilt/)
  })

  test('deleted, with its log left behind', async () => {
    await startFrom(killed)
    await rm(database())
    await expectRebuilt(/set aside as set-aside-.* and rebuilt/)
    expect(await setAside()).toHaveLength(1)
  })

  test.each([0, 1, 100, 5_000, 20_000])('cut to %i bytes', async (length) => {
    const before = await readFile(database())
    await truncate(database(), length)
    await expectRebuilt(/set aside as set-aside-.* and rebuilt/)
    const [name = ''] = await setAside()
    expect(await digestOf(join(folder, name, databaseFile))).toBe(digest(before.subarray(0, length)))
  })

  test('overwritten with zeros', async () => {
    await writeFile(database(), Buffer.alloc((await stat(database())).size))
    await expectRebuilt(/set aside as set-aside-.* and rebuilt/)
    expect(await setAside()).toHaveLength(1)
  })

  test('replaced by a folder', async () => {
    await rm(database())
    await cp(killed, database(), { recursive: true })
    await expectRebuilt(/set aside/)
  })

  test('of another history', async () => {
    await rm(journal())
    await rm(database())
    const other = await openFolder()
    await appendRevision(other, { actor: 'somebody', changes: [put('source', sourceOf('other', 'A'))] })
    await other.close()
    await cp(join(closed, journalFile), journal())
    notes = []
    await expectRebuilt(/does not belong to this journal/)
  })

  test(`a changed bit at ${flips} random places goes unnoticed nowhere`, async () => {
    let found = 0
    for (let flip = 0; flip < flips; flip += 1) {
      await startFrom(flip % 2 === 0 ? closed : killed)
      const path = flip % 2 === 0 ? database() : await logFile()
      const position = await flipByte(path)
      const store = await openFolder()
      expect(await canonicalGraphHash(store), `${path} at ${position}`).toBe(hash)
      expect((await store.head()).number).toBe(richGraph.length + 20)
      await store.close()
      if ((await setAside()).length > 0) found += 1
    }
    expect(found).toBeGreaterThan(0)
  })
})

describe('a damaged journal is refused, and nothing is touched', () => {
  async function expectRefused(message: RegExp): Promise<void> {
    const before = [await digestOf(journal()), await digestOf(database())]
    await expect(openFolder()).rejects.toMatchObject({
      code: 'JOURNAL_DAMAGED',
      message: expect.stringMatching(message),
    })
    expect([await digestOf(journal()), await digestOf(database())]).toEqual(before)
    expect(await setAside()).toEqual([])
  }

  test(`a changed bit at ${flips} random places`, async () => {
    const lines = (await readFile(journal())).toString('latin1').split('\n')
    for (let flip = 0; flip < flips; flip += 1) {
      await startFrom(closed)
      // The last byte is the end of the last line: without it, the line is a torn one.
      const position = await flipByte(journal(), Math.floor(Math.random() * ((await stat(journal())).size - 1)))
      let number = 1
      for (let end = 0; ; number += 1) {
        end += (lines[number - 1]?.length ?? 0) + 1
        if (position < end) break
      }
      await expectRefused(new RegExp(`at revision ${number}:.*restore journal.ndjson`))
    }
  })

  test('two lines changed places', async () => {
    const [first, second, third, ...rest] = (await readFile(journal(), 'utf8')).split('\n')
    await writeFile(journal(), [first, third, second, ...rest].join('\n'))
    await expectRefused(/at revision 2: it carries the number 3/)
  })

  test('a line is gone', async () => {
    const lines = (await readFile(journal(), 'utf8')).split('\n')
    await writeFile(journal(), lines.toSpliced(4, 1).join('\n'))
    await expectRefused(/at revision 5: it carries the number 6/)
  })

  test('more was written into a line than a revision has', async () => {
    const text = await readFile(journal(), 'utf8')
    await writeFile(journal(), text.replace('{"actor"', '{"aaa":1,"actor"'))
    await expectRefused(/at revision 1: its line is not in canonical form/)
  })

  test('an actor, a time and the payload are all covered', async () => {
    const text = await readFile(journal(), 'utf8')
    const forged = [
      text.replace('coder-é-2', 'coder-é-x'),
      text.replace('2026-01-03T10:00:00.000Z', '2026-01-03T10:00:00.001Z'),
    ]
    for (const line of forged) {
      await writeFile(journal(), line)
      await expectRefused(/at revision 3: its chain hash does not follow/)
    }
    await writeFile(journal(), text.replace('"makes"', '"takes"'))
    await expectRefused(/at revision 3: its payload does not have the recorded hash/)
  })

  test('it begins with a mark of byte order', async () => {
    await writeFile(journal(), `\ufeff${await readFile(journal(), 'utf8')}`)
    await expectRefused(/at revision 1/)
  })
})

describe('the end of the journal', () => {
  test.each([1, 10, 1_000])('a torn last line of %i bytes is dropped with a note', async (length) => {
    const whole = await readFile(journal())
    const lastLine = whole.subarray(whole.lastIndexOf(10, -2) + 1)
    await appendFile(journal(), lastLine.subarray(0, Math.min(length, lastLine.length - 1)))
    await expectRebuilt(/unfinished line of \d+ bytes, which was never acknowledged: it was cut off/)
    expect(await digestOf(journal(), whole.length)).toBe(digest(whole))
  })

  test('lines that the database still has are written back', async () => {
    const whole = await readFile(journal())
    for (const original of [closed, killed])
      for (const length of [0, 1, whole.length / 2, whole.length - 1]) {
        await startFrom(original)
        await truncate(journal(), Math.floor(length))
        await expectRebuilt(/The journal lacked revisions \d+ to 29: they were written back from the database/)
        expect(await digestOf(journal(), whole.length)).toBe(digest(whole))
      }
  })
})

describe('without a journal', () => {
  beforeEach(() => rm(journal()))

  test('it is written back from the database', async () => {
    await expectRebuilt(/The journal lacked revisions 1 to 29: they were written back from the database/)
    const whole = await readFile(join(closed, journalFile))
    expect(await digestOf(journal(), whole.length)).toBe(digest(whole))
  })

  test('a damaged database is not taken for an empty one', async () => {
    const before = await readFile(database())
    await truncate(database(), 100)
    await expect(openFolder()).rejects.toMatchObject({
      code: 'JOURNAL_DAMAGED',
      message: expect.stringMatching(/journal.ndjson is missing and the database cannot be read/),
    })
    expect(await digestOf(database())).toBe(digest(before.subarray(0, 100)))
    expect(await setAside()).toEqual([])
    expect(await readdir(folder)).not.toContain(journalFile)
  })

  test('an empty folder is a new, empty graph', async () => {
    await rm(folder, { recursive: true })
    const store = await openFolder()
    expect(await store.head()).toMatchObject({ number: 0 })
    expect(notes).toEqual([])
    await store.close()
  })
})
