import { expect, test } from 'vitest'
import { appendRevision } from '../../server/features/revision/append.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import type { Revision } from '../../server/features/revision/revision.ts'
import { seedIfEmpty } from '../../server/features/revision/seed.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { forEachStore } from '../support/stores.ts'
import { put } from './changes.ts'

const seeds = await readSeedRevisions()
const silent = () => undefined

const allRevisions = async (store: Store): Promise<Revision[]> => {
  const found: Revision[] = []
  for await (const revision of store.revisions(1)) found.push(revision)
  return found
}

const source = (id: string) =>
  put('source', { id, name: id, reliability: { grade: 'F', reason: { en: 'unknown', fr: 'inconnue', zh: '未知' } } })

forEachStore('seeding', (openEmptyStore, kind) => {
  test('writes every seed revision with its own time and actor, once', async () => {
    const store = await openEmptyStore()
    const notes: string[] = []
    await seedIfEmpty(store, seeds, (message) => notes.push(message))
    const revisions = await allRevisions(store)
    expect(revisions.map(({ time, actor }) => ({ time, actor }))).toEqual(
      seeds.map(({ time, actor }) => ({ time, actor })),
    )
    const hash = await canonicalGraphHash(store)
    await seedIfEmpty(store, seeds, (message) => notes.push(message))
    expect(await allRevisions(store)).toEqual(revisions)
    expect(await canonicalGraphHash(store)).toBe(hash)
    expect(notes).toEqual(['Writing the seed graph.'])
  })

  test('goes on where an earlier seeding was cut short', async () => {
    const whole = await openEmptyStore()
    await seedIfEmpty(whole, seeds, silent)
    const expected = await allRevisions(whole)
    const store = await openEmptyStore()
    await seedIfEmpty(store, seeds.slice(0, 3), silent)
    expect((await store.head()).number).toBe(3)
    await seedIfEmpty(store, seeds, silent)
    expect(await allRevisions(store)).toEqual(expected)
  })

  test('leaves a store with another history as it is', async () => {
    const store = await openEmptyStore()
    await appendRevision(store, { actor: 'editor', changes: [source('own-source')] })
    await seedIfEmpty(store, seeds, silent)
    expect((await store.head()).number).toBe(1)
  })

  test('leaves a store alone that began with the seed and went on by itself', async () => {
    const store = await openEmptyStore()
    await seedIfEmpty(store, seeds.slice(0, 2), silent)
    await appendRevision(store, { actor: 'editor', changes: [source('own-source')] })
    await seedIfEmpty(store, seeds, silent)
    expect((await store.head()).number).toBe(3)
  })

  test('is done once when several do it at the same time', async () => {
    const store = await openEmptyStore()
    await Promise.all([1, 2, 3].map(() => seedIfEmpty(store, seeds, silent)))
    expect((await allRevisions(store)).map(({ payloadHash }) => payloadHash)).toHaveLength(seeds.length)
  })

  // The embedded database belongs to one process.
  if (kind.engine === 'neo4j')
    test('is done once when several servers start on one database', async () => {
      const { config } = await kind.place()
      const servers = await Promise.all([1, 2, 3].map(() => openStore(config, silent)))
      try {
        await Promise.all(servers.map((store) => seedIfEmpty(store, seeds, silent)))
        for (const store of servers)
          expect((await allRevisions(store)).map(({ time }) => time)).toEqual(seeds.map(({ time }) => time))
      } finally {
        await Promise.all(servers.map((store) => store.close()))
      }
    })
})
