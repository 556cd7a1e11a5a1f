import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appendRevision } from '../../server/features/revision/append.ts'
import type { Change } from '../../server/features/revision/change.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { projectRevision } from '../../server/features/revision/project.ts'
import { chainHashOf, erasedBy, genesis, nextRevision } from '../../server/features/revision/revision.ts'
import { queries } from '../../server/generated/queries.ts'
import { formatJournalLine } from '../../server/store/embedded/journal-line.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { documentOf, sourceOf } from '../claim/records.ts'
import { snapshot } from '../conformance/snapshot.ts'
import { embeddedStore, forEachStore, type StorePlace } from '../support/stores.ts'
import { nameOf, put, relationOf, retire } from './changes.ts'

const secret = 'a private address, Rue de la Loi 16'
const erase = (revision: number): Change => ({ op: 'erase', revision, reason: 'a court ordered it' })

/** Revision 4 names a person's address; 5 and 6 have corrected it since, and nothing current comes from 4. */
const history: readonly (readonly Change[])[] = [
  [put('source', sourceOf('publisher', 'A')), put('document', documentOf('report'))],
  [put('entity', { id: 'maker', type: 'Vendor' }), put('entity', { id: 'body', type: 'Buyer' })],
  [put('claim', nameOf('name', 'maker', 'Maker')), put('claim', relationOf('deal', 'maker', 'SUPPLIES', 'body'))],
  [put('document', documentOf('report', { title: secret })), put('claim', nameOf('private', 'maker', secret))],
  [put('document', documentOf('report', { title: 'report, second edition' })), retire('claim', 'private')],
  [put('claim', nameOf('other-name', 'maker', 'Maker & Sons'))],
]

const write = async (store: Store, revisions: readonly (readonly Change[])[]) => {
  for (const changes of revisions) await appendRevision(store, { actor: 'editor', changes })
}

const allRevisions = async (store: Store) => {
  const found = []
  for await (const revision of store.revisions(1)) found.push(revision)
  return found
}

async function expectChained(store: Store): Promise<void> {
  let last: string = genesis.chainHash
  for (const revision of await allRevisions(store)) {
    expect(revision.chainHash).toBe(chainHashOf(last, revision))
    last = revision.chainHash
  }
  expect((await store.head()).chainHash).toBe(last)
}

/** Another store, of the embedded kind, to which the same revisions are applied one by one. */
async function replayed(store: Store): Promise<string> {
  const place = await embeddedStore.place()
  const copy = await openStore(place.config, () => undefined)
  try {
    for await (const revision of store.revisions(1)) {
      const number = erasedBy(revision)
      await copy.commit(async (reader) => ({
        revision,
        writes: number === null ? await projectRevision(reader, revision) : [],
        ...(number === null ? {} : { erases: { number, project: projectRevision } }),
      }))
    }
    return await canonicalGraphHash(copy)
  } finally {
    await copy.close()
    await place.remove()
  }
}

const titleAt = async (store: Store, revision: number) =>
  (await store.read(queries.revisionVersionsByRef, { refs: ['document:report'], revision })).map(
    ({ body }) => (JSON.parse(body) as { title: string }).title,
  )

forEachStore('erasing a revision', (openEmptyStore, kind) => {
  test('leaves nothing of its text, and a chain and a graph that hold', async () => {
    const store = await openEmptyStore()
    await write(store, history)
    const current = await titleAt(store, 6)
    expect(JSON.stringify(await snapshot(store))).toContain(secret)
    const revision = await appendRevision(store, { actor: 'editor', changes: [erase(4)] })
    expect(revision.number).toBe(7)
    expect(await store.head()).toMatchObject({ number: 7, chainHash: revision.chainHash })
    expect(JSON.stringify(await snapshot(store))).not.toContain(secret)
    const revisions = await allRevisions(store)
    expect(revisions.map(({ payload }) => payload === null)).toEqual([false, false, false, true, false, false, false])
    expect(await store.read(queries.revisionRecent, { before: 8, limit: 4 })).toMatchObject([
      { number: 7, erased: false },
      { number: 6, erased: false },
      { number: 5, erased: false },
      { number: 4, erased: true },
    ])
    await expectChained(store)
    expect(await canonicalGraphHash(store)).toBe(await replayed(store))
    expect(await titleAt(store, 7)).toEqual(current)
  })

  test('answers as of every revision, and takes the next ones', async () => {
    const store = await openEmptyStore()
    await write(store, [...history, [erase(4)], [put('claim', nameOf('third', 'maker', 'Maker Ltd'))]])
    const titles = []
    for (let revision = 0; revision <= 8; revision += 1) titles.push((await titleAt(store, revision))[0])
    const second = 'report, second edition'
    expect(titles).toEqual([undefined, 'report', 'report', 'report', 'report', second, second, second, second])
    await expectChained(store)
    expect(await canonicalGraphHash(store)).toBe(await replayed(store))
  })

  test('may be done more than once, the newest first where one rests on the other', async () => {
    const store = await openEmptyStore()
    await write(store, [
      [put('source', sourceOf('publisher', 'A'))],
      [put('document', documentOf('report', { title: secret }))],
      [put('document', documentOf('copy', { origin: { status: 'DERIVED_FROM', documents: ['report'] } }))],
      [retire('document', 'copy'), retire('document', 'report')],
    ])
    const before = await snapshot(store)
    await expect(write(store, [[erase(2)]])).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(
        /^Revision 2 cannot be erased, because revision 3 rests on it\. .*document:copy names the document "report"/,
      ),
    })
    expect(await snapshot(store)).toEqual(before)
    await write(store, [[erase(3)], [erase(2)]])
    expect(JSON.stringify(await snapshot(store))).not.toContain(secret)
    expect(await canonicalGraphHash(store)).toBe(await replayed(store))
  })

  test.each<[string, readonly Change[], RegExp]>([
    ['what still holds', [erase(3)], /^Revision 3 cannot be erased: what it says of claim:name still holds/],
    ['a revision to come', [erase(7)], /^There is no revision 7 to erase: the newest one is 6/],
    ['anything beside other changes', [erase(4), retire('claim', 'name')], /^An erasure stands alone in its revision/],
  ])('is refused for %s', async (_, changes, message) => {
    const store = await openEmptyStore()
    await write(store, history)
    const before = await snapshot(store)
    await expect(write(store, [changes])).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(message),
    })
    expect(await snapshot(store)).toEqual(before)
    expect((await store.head()).number).toBe(6)
  })

  test('is refused for what is erased already, and for an erasure', async () => {
    const store = await openEmptyStore()
    await write(store, [...history, [erase(4)]])
    await expect(write(store, [[erase(4)]])).rejects.toThrow('Revision 4 is erased already.')
    await expect(write(store, [[erase(7)]])).rejects.toThrow('Revision 7 erases another one, and cannot be erased')
  })

  test('is refused where a retirement would be undone', async () => {
    const store = await openEmptyStore()
    await write(store, history)
    await expect(write(store, [[erase(5)]])).rejects.toThrow('what it says of document:report still holds')
  })

  // The embedded store looks at its journal when it is opened: see below.
  if (kind.engine === 'neo4j')
    test('a payload that is missing without a revision that says so is damage', async () => {
      const store = await openEmptyStore()
      await write(store, history)
      const head = await store.head()
      const next = nextRevision(head, { time: head.time, actor: 'editor', changes: [] })
      await store.commit(async () => ({ revision: { ...next, payload: null }, writes: [] }))
      const damage = { code: 'JOURNAL_DAMAGED', message: expect.stringContaining('at revision 7') }
      await expect(allRevisions(store)).rejects.toMatchObject(damage)
      await expect(write(store, [[erase(4)]])).rejects.toMatchObject(damage)
    })
})

describe('an erasure on disk', () => {
  const inFolder = async (work: (place: StorePlace, folder: string) => Promise<void>) => {
    const place = await embeddedStore.place()
    try {
      await work(place, (place.config as { readonly folder: string }).folder)
    } finally {
      await place.remove()
    }
  }

  async function filesWith(folder: string, text: string): Promise<string[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const contents = await Promise.all(files.map((file) => readFile(file)))
    return files.filter((_, index) => contents[index]?.includes(text)).sort()
  }

  test('is in no byte of the folder, before and after closing, and is there when it is opened again', () =>
    inFolder(async ({ config }, folder) => {
      const store = await openStore(config, () => undefined)
      await write(store, history)
      expect(await filesWith(folder, secret)).not.toEqual([])
      await write(store, [[erase(4)], [put('source', sourceOf('later', 'A'))]])
      expect(await filesWith(folder, secret)).toEqual([])
      const hash = await canonicalGraphHash(store)
      await store.close()
      expect(await filesWith(folder, secret)).toEqual([])
      const notes: string[] = []
      const again = await openStore(config, (message) => notes.push(message))
      expect(await canonicalGraphHash(again)).toBe(hash)
      expect(await titleAt(again, 4)).toEqual(['report'])
      await again.close()
      expect(notes).toEqual([])
    }))

  test('names the folders that were set aside and may hold it', () =>
    inFolder(async ({ config }, folder) => {
      const store = await openStore(config, () => undefined)
      await write(store, history)
      await store.close()
      await writeFile(join(folder, 'graph.grafeo'), 'damage')
      const notes: string[] = []
      const again = await openStore(config, (message) => notes.push(message))
      await write(again, [[erase(4)]])
      await again.close()
      expect(notes.at(-1)).toMatch(/^What was erased may still be in set-aside-.*: delete them by hand\.$/)
    }))

  /** The folder as it was before the erasure, the journal as it is after it, and the erasing revision. */
  const interrupted = async (place: StorePlace, folder: string) => {
    const store = await openStore(place.config, () => undefined)
    await write(store, history)
    const before = `${folder}-before`
    await cp(folder, before, { recursive: true })
    const revision = await appendRevision(store, { actor: 'editor', changes: [erase(4)] })
    const hash = await canonicalGraphHash(store)
    await store.close()
    const journal = await readFile(join(folder, 'journal.ndjson'))
    await rm(folder, { recursive: true })
    await cp(before, folder, { recursive: true })
    await rm(before, { recursive: true })
    return { revision, hash, journal }
  }

  const expectFinished = async (place: StorePlace, folder: string, journal: Buffer, hash: string) => {
    const store = await openStore(place.config, () => undefined)
    expect(await canonicalGraphHash(store)).toBe(hash)
    expect(await filesWith(folder, secret)).toEqual([])
    expect(await readFile(join(folder, 'journal.ndjson'))).toEqual(journal)
    expect((await readdir(folder)).filter((name) => /building|new/.test(name))).toEqual([])
    await write(store, [[put('source', sourceOf('later', 'A'))]])
    await store.close()
  }

  test('that ended before the journal was replaced has not happened', () =>
    inFolder(async (place, folder) => {
      const { journal } = await interrupted(place, folder)
      await writeFile(join(folder, 'journal.ndjson.new'), journal.subarray(0, -10))
      await writeFile(join(folder, 'building.grafeo'), 'half')
      await mkdir(join(folder, 'building.grafeo.wal'))
      const store = await openStore(place.config, () => undefined)
      expect((await store.head()).number).toBe(6)
      expect((await readdir(folder)).filter((name) => /building|new/.test(name))).toEqual([])
      await write(store, [[erase(4)]])
      expect(await filesWith(folder, secret)).toEqual([])
      await store.close()
    }))

  test('that ended before the database was replaced is finished at the next start', () =>
    inFolder(async (place, folder) => {
      const { journal, hash } = await interrupted(place, folder)
      await writeFile(join(folder, 'journal.ndjson'), journal)
      await expectFinished(place, folder, journal, hash)
    }))

  test('whose payload is still in the journal is finished at the next start', () =>
    inFolder(async (place, folder) => {
      const { journal, hash, revision } = await interrupted(place, folder)
      await appendFile(join(folder, 'journal.ndjson'), `${formatJournalLine(revision)}\n`)
      await expectFinished(place, folder, journal, hash)
    }))

  test('that only the database knows goes back to an older journal without its payload', () =>
    inFolder(async (place, folder) => {
      const store = await openStore(place.config, () => undefined)
      await write(store, history)
      const older = await readFile(join(folder, 'journal.ndjson'))
      await write(store, [[erase(4)]])
      const hash = await canonicalGraphHash(store)
      const journal = await readFile(join(folder, 'journal.ndjson'))
      await store.close()
      for (const left of [older, Buffer.alloc(0)]) {
        await writeFile(join(folder, 'journal.ndjson'), left)
        const again = await openStore(place.config, () => undefined)
        expect(await canonicalGraphHash(again)).toBe(hash)
        expect(await readFile(join(folder, 'journal.ndjson'))).toEqual(journal)
        expect(await filesWith(folder, secret)).toEqual([])
        await again.close()
      }
    }))

  test('that no later revision names is refused, and nothing is touched', () =>
    inFolder(async ({ config }, folder) => {
      const store = await openStore(config, () => undefined)
      await write(store, history)
      const payload = (await allRevisions(store))[3]?.payload ?? ''
      await store.close()
      const path = join(folder, 'journal.ndjson')
      const text = await readFile(path, 'utf8')
      const cut = text.replace(`"changes":${payload}`, '"changes":null')
      expect(cut).not.toBe(text)
      await writeFile(path, cut)
      const database = await readFile(join(folder, 'graph.grafeo'))
      await expect(openStore(config, () => undefined)).rejects.toMatchObject({
        code: 'JOURNAL_DAMAGED',
        message: expect.stringMatching(/at revision 4: its payload is missing and no later revision says/),
      })
      expect(await readFile(path, 'utf8')).toBe(cut)
      expect(await readFile(join(folder, 'graph.grafeo'))).toEqual(database)
    }))
})
