import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GraphPart, readGraph } from '../../../server/features/path/resident/read-graph.ts'
import { appendRevision } from '../../../server/features/revision/append.ts'
import type { Reader } from '../../../server/store/store.ts'
import { put, relationOf, retire } from '../../revision/changes.ts'
import { openTestStore } from '../../support/app.ts'

let opened: Awaited<ReturnType<typeof openTestStore>>
beforeAll(async () => {
  opened = await openTestStore(false)
})
afterAll(() => opened.close())

const vendors = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => put('entity', { id: `vendor-${from + i}`, type: 'Vendor' }))

test('revisions of many entities are read apart, those of few together, and each version once', async () => {
  const { store } = opened
  const record = (changes: Parameters<typeof appendRevision>[1]['changes']) =>
    appendRevision(store, { actor: 'editor', changes })
  for (let i = 0; i < 20; i++) await record(vendors(10, i * 10))
  for (let i = 0; i < 3; i++) await record(vendors(3_000, 1_000 + i * 3_000))
  await record([put('claim', relationOf('deal', 'vendor-0', 'SUPPLIES', 'vendor-1', { stage: 'SOLD' }))])
  await record([put('entity', { id: 'vendor-2', type: 'Vendor', kind: 'MAKER' }), retire('entity', 'vendor-3')])
  const { number } = await store.head()
  await record([retire('entity', 'vendor-4')])

  let reads = 0
  const reader: Reader = {
    read: (...asked) => {
      reads += 1
      return store.read(...asked)
    },
  }
  const parts: GraphPart[] = []
  for await (const part of readGraph(reader, number)) parts.push(part)
  const sizes = parts.map(({ entities }) => entities.length).filter((size) => size > 0)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(5_000)
  expect(sizes.length).toBeLessThan(12)
  const versions = parts.flatMap(({ entities }) => entities)
  expect(versions.map(({ recordedIn }) => recordedIn)).toEqual(
    versions.map((one) => one.recordedIn).sort((a, b) => a - b),
  )
  expect(new Set(versions.map(({ of, recordedIn }) => `${of.id} ${recordedIn}`)).size).toBe(versions.length)
  expect(versions).toHaveLength(200 + 9_000 + 1)
  expect(versions.filter(({ replacedIn }) => replacedIn !== null).map(({ of }) => of.id)).toEqual([
    'vendor-2',
    'vendor-3',
  ])
  expect(parts.flatMap(({ edges }) => edges.map(({ of }) => of.claim))).toEqual(['deal'])
  expect(reads).toBeLessThan(80)
})
