import { beforeAll, expect, test } from 'vitest'
import { nextRevision } from '../../server/features/revision/revision.ts'
import { readCypherFiles } from '../../server/generate/queries.ts'
import { queries } from '../../server/generated/queries.ts'
import { currentSchemaVersion } from '../../server/store/migrations.ts'
import type { Query, Store, Write } from '../../server/store/store.ts'
import { forEachStore } from '../support/stores.ts'
import { emptying } from './emptying.ts'
import { snapshot } from './snapshot.ts'
import { writeCases } from './write-cases.ts'

/** The registry's are Neo4j's alone, and have their own tests: `test/registry`. */
const files = readCypherFiles().filter((file) => !file.name.startsWith('registry/'))

/** The store itself writes these: with every revision, with one that erases another, and at every start. */
const byTheStore = ['revision/erase-payload', 'revision/lock-head', 'revision/record', 'revision/set-schema-version']

const record = (store: Store, writes: readonly Write[]) =>
  store.commit(async (_, head) => ({
    revision: nextRevision(head, { time: '2026-01-01T00:00:00.000Z', actor: 'tester', changes: [] }),
    writes,
  }))

const inOrder = <T>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const isBookkeeping = ({ labels }: { readonly labels: readonly string[] }): boolean =>
  labels.includes('Head') || labels.includes('Revision')

test('every query that writes has a case', () => {
  const tried = [...writeCases.map(({ query }) => query.name), ...byTheStore]
  const written = files.filter((file) => file.access === 'write').map((file) => file.name)
  expect(tried.sort()).toEqual(written.sort())
})

forEachStore('queries that write', (openEmptyStore) => {
  let store: Store
  beforeAll(async () => {
    store = await openEmptyStore()
  })

  test.each(writeCases)('$query.name', async ({ query, given, params, nodes = [], edges = [] }) => {
    await record(store, emptying)
    await record(store, given)
    await record(store, [{ query, params }])
    const found = await snapshot(store)
    expect(found.nodes.filter((node) => !isBookkeeping(node))).toEqual(inOrder(sortedProperties(nodes)))
    expect(found.edges).toEqual(inOrder(sortedProperties(edges)))
  })

  test('revision/record and revision/lock-head', async () => {
    await record(store, emptying)
    const before = await store.head()
    const revision = await record(store, [])
    expect(await store.head()).toEqual({
      number: before.number + 1,
      time: revision.time,
      chainHash: revision.chainHash,
    })
    const [recorded] = await store.read(queries.revisionPage, { first: revision.number, limit: 1 })
    expect(recorded).toEqual(revision)
    const heads = (await snapshot(store)).nodes.filter(({ labels }) => labels.includes('Head'))
    const { number, time, chainHash } = revision
    const key = 'head'
    expect(heads).toEqual([
      {
        labels: ['Head'],
        properties: { chainHash, key, locked: true, number, schemaVersion: currentSchemaVersion, time },
      },
    ])
  })

  test('revision/set-schema-version', async () => {
    await record(store, [{ query: queries.revisionSetSchemaVersion as Query, params: { schemaVersion: 0 } }])
    expect(await store.read(queries.revisionHead, {})).toEqual([{ ...(await store.head()), schemaVersion: 0 }])
  })

  test('a write that breaks a uniqueness constraint leaves nothing of its revision', async () => {
    await record(store, emptying)
    const before = await snapshot(store)
    const twice = writeCases.find(({ query }) => query.name === 'evidence/put-source')
    const writes = twice === undefined ? [] : [twice, twice].map(({ query, params }) => ({ query, params }))
    await expect(record(store, writes)).rejects.toMatchObject({ code: 'STORE_QUERY' })
    expect(await snapshot(store)).toEqual(before)
    await record(store, [])
  })

  test('reading by a query that writes is refused', async () => {
    await expect(store.read(queries.revisionLockHead, {})).rejects.toMatchObject({ code: 'STORE_QUERY' })
  })
})

function sortedProperties<T extends { readonly properties: Readonly<Record<string, unknown>> }>(items: readonly T[]) {
  return items.map((item) => ({
    ...item,
    properties: Object.fromEntries(Object.entries(item.properties).sort(([a], [b]) => (a < b ? -1 : 1))),
  }))
}
