import { expect, test } from 'vitest'
import { pathTitle } from '../../server/features/words/path-title.ts'
import type { RelationView } from '../../server/features/words/views.ts'
import { claims, type EntityName, relation, viewOf } from './seed-views.ts'

const arrow = (from: EntityName, to: EntityName, ...carried: readonly RelationView[]) =>
  pathTitle({
    hops: [{ from: viewOf(from, 'en'), to: viewOf(to, 'en'), claims: carried }],
    inferredJunctions: [],
  })
    .replace(viewOf(from, 'en').label, '')
    .replace(viewOf(to, 'en').label, '')
    .trim()

test('a solid arrow shows supply, with and against the walk', () => {
  expect(arrow('noldus', 'universities', claims.noldusUniversities('en'))).toBe('→')
  expect(arrow('universities', 'noldus', claims.noldusUniversities('en'))).toBe('←')
})

test('a brand that was only named, or a company that only bid, never has a solid arrow', () => {
  const bid = relation('en', 'axis', 'BID_ON', 'tenders', { stage: 'BID' })
  expect(arrow('axis', 'tenders', claims.axisTenders('en'))).toBe('⇢')
  expect(arrow('tenders', 'axis', claims.axisTenders('en'))).toBe('⇠')
  expect(arrow('axis', 'tenders', bid, claims.axisTenders('en'))).toBe('⇢')
  expect(arrow('tenders', 'axis', bid, claims.axisTenders('en'))).toBe('⇠')
})

test('a parallel claim that carries no supply makes a dashed arrow no firmer', () => {
  const linked = relation('en', 'axis', 'AFFILIATED_WITH', 'tenders')
  expect(arrow('axis', 'tenders', linked, claims.axisTenders('en'))).toBe('⇢')
  expect(arrow('tenders', 'axis', linked, claims.axisTenders('en'))).toBe('⇠')
})

test('a denial carries nothing', () => {
  const denied: RelationView = { ...claims.noldusUniversities('en'), polarity: 'IS_NOT' }
  expect(arrow('noldus', 'universities', denied)).toBe('–')
})

test('no arrow where nothing flows', () => {
  expect(arrow('universities', 'ministry', claims.universitiesLinked('en'))).toBe('–')
  expect(arrow('ministry', 'universities', claims.universitiesLinked('en'))).toBe('–')
})
