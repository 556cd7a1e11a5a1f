import { describe, expect, test } from 'vitest'
import { notShown } from '../../server/features/words/not-shown.ts'
import type { HopView, PathView, RelationView } from '../../server/features/words/views.ts'
import { languages } from '../../server/ontology/language.ts'
import type { Stage } from '../../server/ontology/stages.ts'
import { chains, type EntityName, relation, viewOf } from './seed-views.ts'

const hop = (from: EntityName, to: EntityName, ...carried: readonly RelationView[]): HopView => ({
  from: viewOf(from, 'en'),
  to: viewOf(to, 'en'),
  claims: carried,
})

/** A maker that supplies a distributor, which has a contract with a bureau: two deals, three hops. */
const twoDeals = (first: Stage, awarded: Stage, signed: Stage): PathView => ({
  hops: [
    hop('noldus', 'distributor', relation('en', 'noldus', 'SUPPLIES', 'distributor', { stage: first })),
    hop('distributor', 'contract', relation('en', 'contract', 'AWARDED_TO', 'distributor', { stage: awarded })),
    hop('contract', 'bureau', relation('en', 'contract', 'SIGNED_BY', 'bureau', { stage: signed })),
  ],
  inferredJunctions: [1],
})

/** The sentences on contract, delivery and use. */
const onDeals = (path: PathView) =>
  notShown(path, 'en').filter((sentence) => /^(A contract|Delivery|Use):/.test(sentence))

const noUse = 'Use: nothing here shows that the Shanghai Public Security Bureau used anything.'

describe('each deal is judged by itself', () => {
  test('what was delivered in one does not show delivery, contract or use in the other', () => {
    for (const stage of ['DELIVERED', 'INSTALLED', 'OPERATED'] as const) {
      expect(onDeals(twoDeals(stage, 'SOLD', 'SOLD'))).toEqual([
        'A contract: for steps 2 and 3 a source says sold, but no contract is shown.',
        'Delivery: nothing here shows that anything was delivered in steps 2 and 3.',
        noUse,
      ])
    }
  })

  test('a contract in one does not show a contract in the other', () => {
    expect(onDeals(twoDeals('SOLD', 'CONTRACTED', 'CONTRACTED'))).toEqual([
      'A contract: for step 1 a source says sold, but no contract is shown.',
      'Delivery: nothing here shows that anything was delivered.',
      noUse,
    ])
  })

  test('the hops that touch a contract are one deal', () => {
    expect(onDeals(twoDeals('DELIVERED', 'SOLD', 'CONTRACTED'))).toEqual([
      'Delivery: nothing here shows that anything was delivered in steps 2 and 3.',
      noUse,
    ])
  })

  test('use by one buyer does not show use by another', () => {
    const path: PathView = {
      hops: [
        hop('shihezi', 'noldus', relation('en', 'noldus', 'SUPPLIES', 'shihezi', { stage: 'OPERATED' })),
        hop('noldus', 'bureau', relation('en', 'noldus', 'SUPPLIES', 'bureau', { stage: 'DELIVERED' })),
      ],
      inferredJunctions: [],
    }
    expect(onDeals(path)).toEqual([noUse])
  })
})

test('an award alone is no contract', () => {
  const path: PathView = {
    hops: [hop('morpho', 'contract', relation('en', 'contract', 'AWARDED_TO', 'morpho', { stage: 'AWARDED' }))],
    inferredJunctions: [],
  }
  expect(onDeals(path)).toEqual([
    'A contract: an award is reported, but no contract is shown.',
    'Delivery: nothing here shows that anything was delivered.',
  ])
})

test.each(languages)('in %s, a deal among others is named by its steps', (language) => {
  const mixed = notShown(twoDeals('DELIVERED', 'AWARDED', 'AWARDED'), language)
  const steps = { en: 'steps 2 and 3', fr: 'les étapes 2 et 3', zh: '第2、3步' }[language]
  expect(mixed.filter((sentence) => sentence.includes(steps)).length).toBeGreaterThanOrEqual(2)
  expect(notShown(chains.idemiaToShanghai(language), language).join('')).not.toContain(steps)
})
