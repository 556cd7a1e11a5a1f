import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { answerPaths } from '../../server/features/path/answer.ts'
import { completeQuestion, type EntitySetInput } from '../../server/features/path/complete-question.ts'
import type { EntitySet } from '../../server/features/path/question.ts'
import { storeGraph } from '../../server/features/path/store-graph.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import { seedIfEmpty } from '../../server/features/revision/seed.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import type { Store } from '../../server/store/store.ts'
import { responseOf } from '../claim/records.ts'
import { literalOf, put, relationOf, retire } from '../revision/changes.ts'
import { forEachStore } from '../support/stores.ts'
import { type Made, membersByRecords, randomRevisions, randomSets } from './random-members.ts'

const entity = (id: string, type: 'Vendor' | 'Buyer' | 'Place' | 'Programme', kind?: string) =>
  put('entity', { id, type, ...(kind === undefined ? {} : { kind }) })
const claim = (...args: Parameters<typeof relationOf>) => put('claim', relationOf(...args))
const country = (id: string, subject: string, code: string, changes: object = {}) =>
  put('claim', literalOf(id, subject, { predicate: 'country', object: { literal: { code } } }, changes))
const retracted = { standing: { value: 'RETRACTED', reason: 'misread' } } as const

const graph: readonly RecordChange[] = [
  entity('land', 'Place', 'COUNTRY'),
  ...['province', 'city', 'proposed-city', 'denied-city', 'retracted-city', 'here', 'there'].map((id) =>
    entity(id, 'Place', 'CITY'),
  ),
  country('land-country', 'land', 'CN'),
  claim('province-land', 'province', 'PART_OF', 'land'),
  claim('city-province', 'city', 'PART_OF', 'province'),
  claim('proposed-province', 'proposed-city', 'PART_OF', 'province', { review: 'PROPOSED' }),
  claim('denied-province', 'denied-city', 'PART_OF', 'province', { polarity: 'IS_NOT' }),
  claim('retracted-province', 'retracted-city', 'PART_OF', 'province', retracted),
  claim('here-there', 'here', 'PART_OF', 'there'),
  claim('there-here', 'there', 'PART_OF', 'here'),
  entity('in-city', 'Buyer', 'PUBLIC_SECURITY'),
  entity('in-land', 'Buyer', 'MINISTRY'),
  entity('in-here', 'Buyer', 'UNIVERSITY'),
  ...['in-proposed-city', 'in-denied-city', 'in-retracted-city', 'not-in-city', 'maybe-in-city', 'once-in-city'].map(
    (id) => entity(id, 'Buyer', 'PUBLIC_SECURITY'),
  ),
  claim('l1', 'in-city', 'LOCATED_IN', 'city'),
  claim('l2', 'in-land', 'LOCATED_IN', 'land'),
  claim('l3', 'in-here', 'LOCATED_IN', 'here'),
  claim('l4', 'in-proposed-city', 'LOCATED_IN', 'proposed-city'),
  claim('l5', 'in-denied-city', 'LOCATED_IN', 'denied-city'),
  claim('l6', 'in-retracted-city', 'LOCATED_IN', 'retracted-city'),
  claim('l7', 'not-in-city', 'LOCATED_IN', 'city', { polarity: 'IS_NOT' }),
  claim('l8', 'maybe-in-city', 'LOCATED_IN', 'city', { review: 'DRAFT' }),
  claim('l9', 'once-in-city', 'LOCATED_IN', 'city', retracted),
  claim('department', 'in-city', 'PART_OF', 'in-land'),
  entity('swedish', 'Vendor', 'MAKER'),
  entity('subsidiary', 'Vendor', 'SUBSIDIARY'),
  entity('branch', 'Vendor'),
  entity('british', 'Vendor', 'MAKER'),
  entity('moving', 'Vendor', 'DISTRIBUTOR'),
  country('c1', 'swedish', 'SE'),
  country('c2', 'british', 'GB'),
  country('c3', 'moving', 'FR'),
  country('c4', 'subsidiary', 'SE', { polarity: 'IS_NOT' }),
  claim('p1', 'subsidiary', 'PART_OF', 'swedish'),
  claim('p2', 'branch', 'PART_OF', 'subsidiary'),
  claim('l10', 'subsidiary', 'LOCATED_IN', 'city'),
  entity('skynet', 'Programme', 'NATIONAL'),
]

const corrections: readonly RecordChange[] = [
  country('c3', 'moving', 'US'),
  entity('in-city', 'Buyer', 'OTHER'),
  retire('claim', 'p2'),
  put('response', responseOf('DENIES', { id: 'denial', claims: ['l1'], party: 'in-city' })),
]

forEachStore('who belongs to a set', (openEmptyStore) => {
  let store: Store

  beforeAll(async () => {
    store = await openEmptyStore()
    for (const changes of [graph, corrections]) await appendRevision(store, { actor: 'editor', changes: [...changes] })
  })

  const all = { kinds: null, countries: null, within: null, partOf: null }
  const members = (set: Partial<EntitySet> & Pick<EntitySet, 'type'>, revision = 2, limit = 1000) =>
    storeGraph(store, revision).membersOf({ ...all, ...set }, limit)

  test('all of a type, or the first of them', async () => {
    const vendors = ['branch', 'british', 'moving', 'subsidiary', 'swedish']
    expect(await members({ type: 'Vendor' })).toEqual(vendors)
    expect(await members({ type: 'Vendor' }, 2, 2)).toEqual(vendors.slice(0, 2))
    expect(await members({ type: 'Regulation' })).toEqual([])
  })

  test('by kind, as it was at the time', async () => {
    const bureaus = { type: 'Buyer', kinds: ['PUBLIC_SECURITY', 'MINISTRY'], within: 'land' } as const
    expect(await members(bureaus, 1)).toEqual(['in-city', 'in-land'])
    expect(await members(bureaus, 2)).toEqual(['in-land'])
    expect(await members({ type: 'Vendor', kinds: ['MAKER'] })).toEqual(['british', 'swedish'])
  })

  test('within a place: what accepted claims locate there or in its parts, directly or not', async () => {
    expect(await members({ type: 'Buyer', within: 'land' })).toEqual(['in-city', 'in-land'])
    expect(await members({ type: 'Buyer', within: 'province' })).toEqual(['in-city'])
    expect(await members({ type: 'Vendor', within: 'land' })).toEqual(['subsidiary'])
    expect(await members({ type: 'Programme', within: 'land' })).toEqual([])
  })

  test('a place lies in those it is part of, not in itself', async () => {
    expect(await members({ type: 'Place', within: 'land' })).toEqual(['city', 'province'])
    expect(await members({ type: 'Place', within: 'here' })).toEqual(['there'])
  })

  test('places that are part of each other end the search', async () => {
    expect(await members({ type: 'Buyer', within: 'there' })).toEqual(['in-here'])
  })

  test('by country: of its own, or of a place where it lies, and not of the company that it is part of', async () => {
    expect(await members({ type: 'Vendor', countries: ['SE'] })).toEqual(['swedish'])
    expect(await members({ type: 'Vendor', countries: ['CN'] })).toEqual(['subsidiary'])
    expect(await members({ type: 'Buyer', countries: ['CN'] })).toEqual(['in-city', 'in-land'])
    expect(await members({ type: 'Place', countries: ['CN'] })).toEqual(['city', 'land', 'province'])
    expect(await members({ type: 'Vendor', countries: ['US', 'GB'] })).toEqual(['british', 'moving'])
  })

  test('the European Union is its member states', async () => {
    expect(await members({ type: 'Vendor', countries: ['EU'] }, 1)).toEqual(['moving', 'swedish'])
    expect(await members({ type: 'Vendor', countries: ['EU'] }, 2)).toEqual(['swedish'])
  })

  test('part of a whole, directly or not, as it was at the time', async () => {
    expect(await members({ type: 'Vendor', partOf: 'swedish' }, 1)).toEqual(['branch', 'subsidiary'])
    expect(await members({ type: 'Vendor', partOf: 'swedish' }, 2)).toEqual(['subsidiary'])
    expect(await members({ type: 'Buyer', partOf: 'in-land', within: 'city' })).toEqual(['in-city'])
    expect(await members({ type: 'Buyer', partOf: 'in-land', within: 'here' })).toEqual([])
  })

  test('nothing before it was recorded', async () => {
    expect(await members({ type: 'Vendor', countries: ['SE'] }, 0)).toEqual([])
  })

  const answer = (set: EntitySetInput) =>
    answerPaths(storeGraph(store, 2), completeQuestion({ from: { set }, to: { entity: 'skynet' } }, 2))

  test.each<[string, EntitySetInput, object]>([
    [
      'a place that is none',
      { type: 'Buyer', within: 'in-city' },
      { code: 'BAD_INPUT', message: expect.stringMatching(/place in from\.set\.within: in-city is .* buyer/) },
    ],
    [
      'a whole of another type',
      { type: 'Buyer', partOf: 'swedish' },
      { code: 'BAD_INPUT', message: expect.stringMatching(/buyer in from\.set\.partOf: swedish is .* vendor/) },
    ],
    [
      'a place that is not there',
      { type: 'Buyer', within: 'atlantis' },
      { code: 'NOT_FOUND', message: expect.stringMatching(/from\.set\.within: atlantis is not in the graph/) },
    ],
    [
      'a whole that is not there',
      { type: 'Buyer', partOf: 'nobody' },
      { code: 'NOT_FOUND', message: expect.stringMatching(/from\.set\.partOf: nobody is not in the graph/) },
    ],
  ])('%s is refused with what to change', async (_, set, error) => {
    await expect(answer(set)).rejects.toMatchObject(error)
  })
})

forEachStore('who belongs to a set of a random graph', (openEmptyStore) => {
  test('is as the records say, at every revision', async () => {
    const store = await openEmptyStore()
    const [revisions = []] = fc.sample(randomRevisions, { numRuns: 1, seed: 20 })
    const made: Made[] = []
    for (const changes of revisions) {
      const { number } = await appendRevision(store, { actor: 'editor', changes })
      made.push({ number, changes })
    }
    let matched = 0
    for (const set of fc.sample(randomSets, { numRuns: 60, seed: 21 }))
      for (const { number } of made) {
        const found = await storeGraph(store, number).membersOf(set, 1000)
        expect({ set, number, found }).toEqual({ set, number, found: membersByRecords(made, number, set) })
        matched += found.length
      }
    expect(matched).toBeGreaterThan(50)
  })
})

forEachStore('sets of the seed graph', (openEmptyStore) => {
  let store: Store
  let newest: number

  beforeAll(async () => {
    store = await openEmptyStore()
    await seedIfEmpty(store, await readSeedRevisions(), () => undefined)
    newest = (await store.head()).number
  })

  const pairs = async (to: EntitySetInput, stages: readonly string[] | null = null) => {
    const from = { set: { type: 'Vendor', countries: ['EU'] } }
    const question = completeQuestion({ from, to: { set: to }, stages }, newest)
    // A busy machine is no reason to find fewer.
    const limits = { milliseconds: 60_000 }
    const answer = await answerPaths(storeGraph(store, newest), question, { limits })
    return {
      ends: [answer.from, answer.to],
      pairs: answer.paths.map(({ hops }) => [hops[0]?.from, hops.at(-1)?.to]),
    }
  }

  const vendors = ['axis-communications', 'idemia', 'morpho', 'noldus-information-technology']

  test('vendors in the European Union to buyers in Xinjiang', async () => {
    expect(await pairs({ type: 'Buyer', within: 'xinjiang' })).toEqual({
      ends: [vendors, ['shihezi-university', 'xinjiang-universities-buying-from-noldus']],
      pairs: [
        ['noldus-information-technology', 'xinjiang-universities-buying-from-noldus'],
        ['noldus-information-technology', 'shihezi-university'],
      ],
    })
  })

  test('no public security body of the graph is located in Xinjiang', async () => {
    expect(await pairs({ type: 'Buyer', kinds: ['PUBLIC_SECURITY'], within: 'xinjiang' })).toEqual({
      ends: [vendors, []],
      pairs: [],
    })
  })

  test('vendors in the European Union to public security bodies in China, by the place or its code', async () => {
    const bodies = { type: 'Buyer', kinds: ['PUBLIC_SECURITY'] }
    const found = await pairs({ ...bodies, within: 'china' })
    expect(await pairs({ ...bodies, countries: ['CN'] })).toEqual(found)
    expect(found).toEqual({
      ends: [
        vendors,
        ['axis-public-security-buyers', 'noldus-public-security-buyers', 'shanghai-public-security-bureau'],
      ],
      pairs: [
        ['axis-communications', 'axis-public-security-buyers'],
        ['noldus-information-technology', 'noldus-public-security-buyers'],
        ['morpho', 'shanghai-public-security-bureau'],
      ],
    })
  })

  test.each(['Buyer', 'Programme', 'Tender'])('a %s is in China by the place or by its code', async (type) => {
    const within = await pairs({ type, within: 'china' })
    expect(within.ends[1]?.length).toBeGreaterThan(0)
    expect(await pairs({ type, countries: ['CN'] })).toEqual(within)
  })
})
