import { afterEach, expect, test } from 'vitest'
import { type AnswerOptions, answerPaths, type PathAnswer } from '../../../server/features/path/answer.ts'
import { completeQuestion, type PathQuestionInput } from '../../../server/features/path/complete-question.ts'
import { openPathSearch } from '../../../server/features/path/resident/open-path-search.ts'
import { ResidentSearch } from '../../../server/features/path/resident/resident-search.ts'
import { storeGraph } from '../../../server/features/path/store-graph.ts'
import { appendRevision } from '../../../server/features/revision/append.ts'
import type { Change } from '../../../server/features/revision/change.ts'
import type { Store } from '../../../server/store/store.ts'
import { put, relationOf, retire } from '../../revision/changes.ts'
import { openTestStore } from '../../support/app.ts'

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

const openStore = async (seeded: boolean): Promise<Store> => {
  const { store, close } = await openTestStore(seeded)
  opened.push(close)
  return store
}

const openSearch = async (store: Store) => {
  const paths = await openPathSearch(store, () => undefined)
  opened.push(() => paths.close())
  return paths
}

const ask = async (store: Store, input: PathQuestionInput, options: AnswerOptions = {}): Promise<PathAnswer> => {
  const question = completeQuestion(input, (await store.head()).number)
  return answerPaths(storeGraph(store, question.revision), question, options)
}

const record = (store: Store, ...changes: Change[]) => appendRevision(store, { actor: 'editor', changes })

const parties = [put('entity', { id: 'maker', type: 'Vendor' }), put('entity', { id: 'body', type: 'Buyer' })]
const deal = (id: string) => put('claim', relationOf(id, 'maker', 'SUPPLIES', 'body', { stage: 'SOLD' }))
const dealQuestion = { from: { entity: 'maker' }, to: { entity: 'body' } }
const claimsOf = ({ paths }: PathAnswer) => paths.map(({ hops }) => hops.flatMap((hop) => hop.claims))

test('the graph in memory gives the answers of the store', async () => {
  const store = await openStore(true)
  const paths = await openSearch(store)
  const { claims, bytes } = (await paths.loaded) ?? { claims: 0, bytes: 0 }
  expect(claims).toBeGreaterThan(0)
  expect(bytes).toBeGreaterThan(claims)
  const revision = (await store.head()).number
  for (const of of ['Vendor', 'Product'] as const)
    for (const to of ['Buyer', 'Programme', 'Place'] as const)
      for (const direction of ['SUPPLY', 'ANY'] as const)
        for (const asOf of [revision, revision - 3]) {
          const input = { from: { set: { type: of } }, to: { set: { type: to } }, k: 50, direction, revision: asOf }
          expect(await ask(store, input, { search: paths.search })).toEqual(await ask(store, input))
        }
})

test('every revision is in memory once it is recorded, and the past stays', async () => {
  const { store, search, loaded } = await openSearch(await openStore(false))
  await loaded
  const nothing = { paths: [] }
  await record(store, ...parties)
  await record(store, deal('first'))
  await record(store, deal('second'), retire('claim', 'first'))
  await record(store, retire('claim', 'second'))
  const asOf = (revision: number) => ask(store, { ...dealQuestion, revision }, { search })
  expect(await asOf(1)).toMatchObject(nothing)
  expect(claimsOf(await asOf(2))).toEqual([['first']])
  expect(claimsOf(await asOf(3))).toEqual([['second']])
  expect(await asOf(4)).toMatchObject(nothing)
})

test('what is recorded while the graph is being loaded is not lost, and not counted twice', async () => {
  const plain = await openStore(false)
  await record(plain, ...parties, deal('first'), deal('second'))
  const { store, search, loaded } = await openSearch(plain)
  await record(store, deal('third'), retire('claim', 'first'))
  await loaded
  await record(store, retire('claim', 'second'))
  const answers = [1, 2, 3].map((revision) => ask(store, { ...dealQuestion, revision }, { search }))
  expect((await Promise.all(answers)).map((answer) => claimsOf(answer).flat())).toEqual([
    ['first', 'second'],
    ['second', 'third'],
    ['third'],
  ])
})

test('what is erased is not in memory any more', async () => {
  const plain = await openStore(false)
  await record(plain, ...parties, deal('kept'))
  await record(plain, deal('private'))
  await record(plain, retire('claim', 'private'))
  const paths = await openSearch(plain)
  await paths.loaded
  const before = () => ask(paths.store, { ...dealQuestion, revision: 2 }, { search: paths.search })
  expect(claimsOf(await before())).toEqual([['kept', 'private']])
  await record(paths.store, { op: 'erase', revision: 2, reason: 'a court ordered it' })
  expect(claimsOf(await before())).toEqual([['kept']])
  await paths.loaded
  expect(claimsOf(await before())).toEqual([['kept']])
})

test('questions that the graph in memory cannot answer are put to the store', async () => {
  const store = await openStore(false)
  await record(store, ...parties, deal('first'))
  const { search, loaded } = await openSearch(store)
  await loaded
  // Recorded behind its back.
  await record(store, deal('second'))
  expect(claimsOf(await ask(store, dealQuestion, { search }))).toEqual([['first', 'second']])
  expect(claimsOf(await ask(store, { ...dealQuestion, revision: 1 }, { search }))).toEqual([['first']])
})

/** Layers of products, each sold for all of the next: hundreds of thousands of chains, all alike. */
function layered(layers: number, width: number): Change[] {
  const ids = Array.from({ length: layers }, (_, layer) =>
    Array.from({ length: layer === 0 || layer === layers - 1 ? 1 : width }, (_, i) => `vendor-${layer}-${i}`),
  )
  const pairs = ids
    .slice(1)
    .flatMap((here, layer) => here.flatMap((to) => (ids[layer] ?? []).map((from) => [from, to])))
  return [
    ...ids.flat().map((id) => put('entity', { id, type: 'Vendor' })),
    ...pairs.map(([from = '', to = ''], i) => put('claim', relationOf(`claim-${i}`, from, 'SUPPLIES', to))),
  ]
}

test('whoever goes away ends the search, as its budget of time does, and others are answered', async () => {
  const { store, search, loaded } = await openSearch(await openStore(false))
  await record(store, ...layered(8, 8))
  await loaded
  const input = { from: { entity: 'vendor-0-0' }, to: { entity: 'vendor-7-0' }, maxHops: 7 }
  const limits = { ties: Number.POSITIVE_INFINITY, milliseconds: 600_000 }
  const cut = { cuts: ['TIME'], partial: true }
  expect(await ask(store, input, { search, limits, signal: AbortSignal.abort() })).toMatchObject(cut)
  expect(await ask(store, input, { search, limits: { ...limits, milliseconds: 20 } })).toMatchObject(cut)
  expect((await ask(store, input, { search })).cuts).toEqual(['TIES'])
})

test('a thread that is closed answers nothing more, and whoever waits is told', async () => {
  const store = await openStore(true)
  const resident = new ResidentSearch(store, (await store.head()).number)
  await resident.loaded
  const asked = ask(
    store,
    { from: { set: { type: 'Vendor' } }, to: { set: { type: 'Programme' } } },
    { search: resident.search },
  )
  const told = expect(asked).rejects.toThrow('has ended')
  await resident.close()
  await told
  expect(resident.knows(1)).toBe(false)
})

test('a graph of more claims than are to be held in memory is searched in the store', async () => {
  const store = await openStore(false)
  await record(store, ...parties, deal('first'), deal('second'))
  const paths = await openPathSearch(store, () => undefined, 1)
  expect(await paths.loaded).toBeNull()
  expect(claimsOf(await ask(paths.store, dealQuestion, { search: paths.search }))).toEqual([['first', 'second']])
})
