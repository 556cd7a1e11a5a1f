import { execFile } from 'node:child_process'
import { appendFile, chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appendRevision } from '../../server/features/revision/append.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { projectRevision } from '../../server/features/revision/project.ts'
import { nextRevision } from '../../server/features/revision/revision.ts'
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import { Journal } from '../../server/store/embedded/journal.ts'
import { readJournal } from '../../server/store/embedded/journal-content.ts'
import { sourceOf } from '../claim/records.ts'
import { put } from '../revision/changes.ts'
import { needing } from '../support/needing.ts'
import { growth } from './growth.ts'
import { compiled, type Running, start } from './program.ts'

const run = promisify(execFile)
const limiterMissing = await run('prlimit', ['--version']).then(
  () => null,
  () => 'no prlimit, which stands in for a full disk (it is part of util-linux)',
)

let program: string
let folder: string
let running: Running[]

beforeAll(async () => {
  program = await compiled('write-on-command')
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiere-disk-'))
  running = []
})

afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL')
    await ended
  }
  await rm(folder, { recursive: true })
})

async function holder(): Promise<(command: string) => Promise<string>> {
  const started = start(program, folder)
  running.push(started)
  const ask = async (command: string) => {
    const asked = started.lines().length
    started.child.stdin?.write(`${command}\n`)
    await started.printed(asked + 1)
    return started.lines()[asked] ?? 'it ended'
  }
  await started.printed(1)
  return ask
}

const openHere = () => EmbeddedStore.open({ folder, project: projectRevision, note: () => undefined })
const sizeOf = async (name: string): Promise<number> => (await stat(join(folder, name))).size

describe('a disk without space', needing(limiterMissing), () => {
  /** No file of the process may grow beyond this many bytes; null: any may. */
  const limit = (bytes: number | null) =>
    run('prlimit', ['--pid', String(running[0]?.child.pid), `--fsize=${bytes ?? 'unlimited'}:unlimited`])

  test('takes no revision, keeps no part of one, and the next one with space succeeds', async () => {
    const ask = await holder()
    for (let number = 1; number <= 5; number += 1) expect(await ask('write')).toMatch(new RegExp(`^${number} `))
    const hash = await ask('hash')
    const length = await sizeOf('journal.ndjson')
    // The journal's line is cut at its first byte, inside it and, where the engine's log has grown less, not at all.
    for (const space of [0, 1, 300]) {
      await limit(length + space)
      expect(await ask('write')).toBe('FOLDER_UNWRITABLE')
      expect(await ask('hash')).toBe(hash)
      expect(await sizeOf('journal.ndjson')).toBe(length)
    }
    await limit(null)
    expect(await ask('write')).toMatch(/^6 /)
    expect(await ask('write')).toMatch(/^7 /)
    const after = await ask('hash')
    running[0]?.child.kill('SIGKILL')
    await running[0]?.ended
    const store = await openHere()
    expect(await store.head()).toMatchObject({ number: 7 })
    expect(await canonicalGraphHash(store)).toBe(after)
    await store.close()
  })

  test('that has room for the journal but not for the database takes none either', async () => {
    // The journal is made short, so that the engine's log meets the limit first.
    const ask = await holder()
    expect(await ask('write')).toMatch(/^1 /)
    const hash = await ask('hash')
    const [log = ''] = await readdir(join(folder, 'graph.grafeo.wal'))
    const logged = await sizeOf(join('graph.grafeo.wal', log))
    const length = await sizeOf('journal.ndjson')
    expect(logged).toBeGreaterThan(length)
    await limit(logged)
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await ask('write')).toBe('FOLDER_UNWRITABLE')
      expect(await sizeOf('journal.ndjson')).toBe(length)
      expect(await ask('hash')).toBe(hash)
    }
    await limit(null)
    expect(await ask('write')).toMatch(/^2 /)
  })
})

test('a second process is told that the first holds the database, and disturbs nothing', async () => {
  const ask = await holder()
  await ask('write')
  const before = await readFile(join(folder, 'journal.ndjson'), 'utf8')
  const files = await readdir(folder)
  await expect(openHere()).rejects.toMatchObject({
    code: 'DATABASE_HELD',
    message: expect.stringMatching(/in use by another process: stop that one, or use another folder/),
  })
  expect(await readFile(join(folder, 'journal.ndjson'), 'utf8')).toBe(before)
  expect(await readdir(folder)).toEqual(files)
  expect(await ask('write')).toMatch(/^2 /)
})

test('the name of a folder is not taken for a message of the engine', async () => {
  const root = folder
  folder = join(root, 'database file is locked')
  const store = await openHere()
  await appendRevision(store, growth(1))
  await store.close()
  await writeFile(join(folder, 'graph.grafeo'), 'nothing')
  const again = await openHere()
  expect(await again.head()).toMatchObject({ number: 1 })
  await again.close()
  folder = root
})

describe('a journal that is touched while the store is open', () => {
  let store: EmbeddedStore
  beforeEach(async () => {
    store = await openHere()
    await appendRevision(store, growth(1))
  })
  afterEach(() => store.close())

  const path = () => join(folder, 'journal.ndjson')

  test('removed: no revision goes where the next start will not look', async () => {
    await rm(path())
    await expect(appendRevision(store, growth(2))).rejects.toMatchObject({ code: 'JOURNAL_DAMAGED' })
    expect(await store.head()).toMatchObject({ number: 1 })
  })

  test('moved away and put back: the next write succeeds', async () => {
    await rename(path(), `${path()}.away`)
    await expect(appendRevision(store, growth(2))).rejects.toMatchObject({ code: 'JOURNAL_DAMAGED' })
    await rename(`${path()}.away`, path())
    expect(await appendRevision(store, growth(2))).toMatchObject({ number: 2 })
  })

  test('written to by another process: this one adds nothing', async () => {
    await appendFile(path(), 'x')
    await expect(appendRevision(store, growth(2))).rejects.toMatchObject({ code: 'DATABASE_HELD' })
    expect((await readFile(path(), 'utf8')).endsWith('\nx')).toBe(true)
  })
})

test('damage met while the journal is written anew is not taken for a full disk', async () => {
  const path = join(folder, 'journal.ndjson')
  const journal = await Journal.open(path, await readJournal(path), () => undefined)
  const time = '2026-01-01T10:00:00.000Z'
  const revision = nextRevision(journal.head, { time, ...growth(1) })
  await journal.append(revision)
  const damaged = (await readFile(path, 'utf8')).replace('"actor":', '"actor" ')
  await writeFile(path, damaged)
  const erasing = nextRevision(journal.head, {
    time,
    actor: 'writer',
    changes: [{ op: 'erase', revision: 1, reason: 'a court ordered it' }],
  })
  await expect(journal.erase(1, erasing)).rejects.toMatchObject({ code: 'JOURNAL_DAMAGED' })
  expect(await readFile(path, 'utf8')).toBe(damaged)
  await journal.close()
})

test('the journal and the database are for their owner alone, and stay so', async () => {
  const modes = () =>
    Promise.all(
      ['journal.ndjson', 'graph.grafeo'].map(async (name) =>
        ((await stat(join(folder, name))).mode & 0o777).toString(8),
      ),
    )
  await chmod(folder, 0o755)
  const store = await openHere()
  expect(await modes()).toEqual(['600', '600'])
  await appendRevision(store, { actor: 'writer', changes: [put('source', sourceOf('press', 'A'))] })
  await appendRevision(store, { actor: 'writer', changes: [put('source', sourceOf('press', 'B'))] })
  await appendRevision(store, {
    actor: 'writer',
    changes: [{ op: 'erase', revision: 1, reason: 'a court ordered it' }],
  })
  expect(await modes()).toEqual(['600', '600'])
  await store.close()
  expect(await modes()).toEqual(['600', '600'])
})

test('a store is found well while one database takes the place of another', async () => {
  const store = await openHere()
  await appendRevision(store, { actor: 'writer', changes: [put('source', sourceOf('press', 'A'))] })
  await appendRevision(store, { actor: 'writer', changes: [put('source', sourceOf('press', 'B'))] })
  let over = false
  const erasing = appendRevision(store, {
    actor: 'writer',
    changes: [{ op: 'erase', revision: 1, reason: 'a court ordered it' }],
  }).finally(() => {
    over = true
  })
  const pinging = (async () => {
    while (!over) {
      await store.ping()
      await new Promise((resolve) => setImmediate(resolve))
    }
  })()
  await Promise.all([erasing, pinging])
  await store.close()
})

test('a closed store says so, and may be closed again', async () => {
  const store = await openHere()
  await store.close()
  await store.close()
  await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  await expect(appendRevision(store, growth(1))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
})

test('nothing of a revision is visible before it is recorded', async () => {
  const store = await openHere()
  let heads: number[] = []
  const writing = Array.from({ length: 20 }, (_, index) => appendRevision(store, growth(index + 1)))
  const watching = (async () => {
    for (let last = 0; last < 20; ) {
      const { number } = await store.head()
      const revisions = []
      for await (const revision of store.revisions(1)) revisions.push(revision.number)
      heads = [...heads, number, revisions.length]
      last = number
      await new Promise((resolve) => setImmediate(resolve))
    }
  })()
  await Promise.all([...writing, watching])
  expect(heads).toEqual([...heads].sort((a, b) => a - b))
  await store.close()
})
