import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveClaim } from '../../server/features/claim/derive-claim.ts'
import {
  credibilityNames,
  reliabilityNames,
  responseOutcomeNames,
  reviewNames,
  strengthRank,
} from '../../server/ontology/evidence-terms.ts'
import { capture, citationOf, claimOf, disputeOf, documentOf, evidenceOf, responseOf, sourceOf } from './records.ts'

const words = { en: 'x', fr: 'x', zh: 'x' }
const derivedFrom = (...documents: string[]) => ({ status: 'DERIVED_FROM', documents }) as const
const sources = [sourceOf('ngo', 'B'), sourceOf('paper', 'B'), sourceOf('maker-site', 'B', 'maker')]
const article = documentOf('article', { publisher: 'ngo' })
const contract = documentOf('contract', { publisher: 'paper', kind: 'PRIMARY', capture })

describe('strength', () => {
  test('without citations it is unassessed', () => {
    expect(deriveClaim(evidenceOf({})).strength).toBe('UNASSESSED')
  })

  test.each([
    ['1', 'REPORTED'],
    ['2', 'REPORTED'],
    ['3', 'REPORTED'],
    ['4', 'WEAK'],
    ['5', 'WEAK'],
    ['6', 'UNASSESSED'],
  ] as const)('one secondary document graded B%s: %s', (credibility, strength) => {
    const citations = [citationOf('c', 'article', credibility)]
    expect(deriveClaim(evidenceOf({ citations, documents: [article], sources })).strength).toBe(strength)
  })

  test('a primary document documents only when its bytes were hashed', () => {
    const citations = [citationOf('c', 'contract', '2')]
    const strength = (document: typeof contract) =>
      deriveClaim(evidenceOf({ citations, documents: [document], sources })).strength
    expect(strength(contract)).toBe('DOCUMENTED')
    expect(strength({ ...contract, capture: undefined })).toBe('REPORTED')
  })

  test('two independent documents corroborate, one of them primary', () => {
    const citations = [citationOf('c1', 'article', '2'), citationOf('c2', 'contract', '1')]
    const strength = (...documents: (typeof article)[]) =>
      deriveClaim(evidenceOf({ citations, documents, sources })).strength
    expect(strength(article, contract)).toBe('CORROBORATED')
    expect(strength(article, { ...contract, kind: 'SECONDARY' })).toBe('REPORTED')
    expect(strength(article, { ...contract, publisher: 'ngo' })).toBe('DOCUMENTED')
    expect(strength({ ...article, origin: derivedFrom('contract') }, contract)).toBe('DOCUMENTED')
    expect(strength({ ...article, origin: { status: 'UNEXAMINED' } }, contract)).toBe('DOCUMENTED')
    expect(strength({ ...article, origin: derivedFrom('elsewhere') }, contract)).toBe('DOCUMENTED')
    const report = documentOf('report', { publisher: 'ngo' })
    expect(strength({ ...article, origin: derivedFrom('report') }, contract, report)).toBe('CORROBORATED')
    expect(strength({ ...article, origin: derivedFrom('report', 'contract') }, contract, report)).toBe('DOCUMENTED')
  })

  test('two unexamined documents of different publishers share one root', () => {
    const origin = { status: 'UNEXAMINED' } as const
    const documents = [
      { ...article, origin },
      { ...contract, origin },
    ]
    const citations = [citationOf('c1', 'article', '1'), citationOf('c2', 'contract', '1')]
    const state = deriveClaim(evidenceOf({ citations, documents, sources }))
    expect(state).toMatchObject({ strength: 'DOCUMENTED', roots: ['unexamined'] })
  })

  test('a contradiction of the same level lowers by one, a weaker one does not', () => {
    const strength = (credibility: '2' | '4' | '6') =>
      deriveClaim(
        evidenceOf({
          citations: [
            citationOf('c1', 'contract', '2'),
            citationOf('c2', 'article', credibility, { stance: 'CONTRADICTS' }),
          ],
          documents: [article, contract],
          sources,
        }),
      )
    expect(strength('2')).toMatchObject({ strength: 'REPORTED', disputed: true, standing: 'DISPUTED' })
    expect(strength('4')).toMatchObject({ strength: 'DOCUMENTED', disputed: true })
    expect(strength('6')).toMatchObject({ strength: 'DOCUMENTED', disputed: true })
  })

  test('what the party concerned says against it is a flag, not a veto', () => {
    const site = documentOf('site', { publisher: 'maker-site' })
    const against = (changes: Parameters<typeof citationOf>[3]) =>
      deriveClaim(
        evidenceOf({
          citations: [citationOf('c1', 'contract', '2'), citationOf('c2', 'site', '1', changes)],
          documents: [contract, site],
          sources,
        }),
      )
    expect(against({ stance: 'CONTRADICTS' })).toMatchObject({ strength: 'DOCUMENTED', disputed: true })
    const quoted = (entity: string, responses = [responseOf('DECLINED', { party: 'seller' })]) =>
      deriveClaim(
        evidenceOf({
          citations: [
            citationOf('c1', 'contract', '2'),
            citationOf('c2', 'article', '1', { stance: 'CONTRADICTS', attributedTo: { entity } }),
          ],
          documents: [contract, article],
          sources,
          responses,
        }),
      ).strength
    expect(quoted('body')).toBe('DOCUMENTED')
    expect(quoted('seller')).toBe('DOCUMENTED')
    expect(quoted('seller', [])).toBe('REPORTED')
    expect(quoted('somebody-else')).toBe('REPORTED')
  })

  test('citations that do not count, of other claims or of documents that are gone, leave no trace', () => {
    const citations = [
      citationOf('c1', 'article', '2', { review: 'PROPOSED' }),
      citationOf('c2', 'article', '2', { retracted: { reason: 'misread' } }),
      citationOf('c3', 'article', '2', { claim: 'another' }),
      citationOf('c4', 'gone', '2'),
      citationOf('c5', 'article', '2', { stance: 'CONTRADICTS', review: 'REJECTED' }),
    ]
    expect(deriveClaim(evidenceOf({ citations, documents: [article], sources }))).toMatchObject({
      strength: 'UNASSESSED',
      disputed: false,
      roots: [],
      passages: [],
    })
  })
})

describe('standing', () => {
  test.each(responseOutcomeNames)('an answer that %s', (outcome) => {
    const state = deriveClaim(evidenceOf({ responses: [responseOf(outcome)] }))
    expect(state.disputed).toBe(outcome === 'DENIES')
    expect(state.standing).toBe(outcome === 'DENIES' ? 'DISPUTED' : 'ALLEGED')
  })

  test('an open dispute disputes, a closed one or one about another claim does not', () => {
    expect(deriveClaim(evidenceOf({ disputes: [disputeOf(true)] })).disputed).toBe(true)
    expect(deriveClaim(evidenceOf({ disputes: [disputeOf(false)] })).disputed).toBe(false)
    expect(deriveClaim(evidenceOf({ disputes: [disputeOf(true, 'another')] })).disputed).toBe(false)
    expect(deriveClaim(evidenceOf({ responses: [responseOf('DENIES', { claims: ['another'] })] })).disputed).toBe(false)
  })

  test('a retraction prevails over a dispute, a dispute over a confirmation', () => {
    const standing = (claim: ReturnType<typeof claimOf>, open: boolean) =>
      deriveClaim(evidenceOf({ claim, disputes: [disputeOf(open)] })).standing
    const retracted = claimOf({ standing: { value: 'RETRACTED', reason: 'a mix-up of names' } })
    const confirmed = claimOf({ standing: { value: 'CONFIRMED', reason: 'the register shows it', citation: 'c' } })
    expect(standing(retracted, true)).toBe('RETRACTED')
    expect(standing(confirmed, true)).toBe('DISPUTED')
    expect(standing(confirmed, false)).toBe('CONFIRMED')
  })
})

test('roots, passages, primary documents and days are those of the counted supporting citations', () => {
  const citations = [
    citationOf('c1', 'contract', '2'),
    citationOf('c2', 'article', '2', { selector: { ...citationOf('x', 'article', '2').selector, start: 3, end: 9 } }),
    citationOf('c3', 'article', '2'),
  ]
  const claim = claimOf({ validFrom: '2012', validTo: '2018-02', timing: 'WITHIN' })
  expect(deriveClaim(evidenceOf({ claim, citations, documents: [article, contract], sources }))).toEqual({
    strength: 'CORROBORATED',
    disputed: false,
    standing: 'ALLEGED',
    roots: ['article', 'contract'],
    passages: ['article:10:20', 'article:3:9', 'contract:10:20'],
    primary: true,
    codersKnowledge: false,
    earliest: 20120101,
    latest: 20180228,
  })
  expect(deriveClaim(evidenceOf({}))).toMatchObject({ earliest: null, latest: null, primary: false })
})

test('the coder’s knowledge is F6 throughout', () => {
  const notes = documentOf('notes', { publisher: 'coder' })
  const known = (...citations: ReturnType<typeof citationOf>[]) =>
    deriveClaim(evidenceOf({ citations, documents: [notes, article], sources: [...sources, sourceOf('coder', 'F')] }))
  expect(known(citationOf('c', 'notes', '6'))).toMatchObject({ codersKnowledge: true, strength: 'UNASSESSED' })
  expect(known(citationOf('c', 'notes', '2')).codersKnowledge).toBe(false)
  expect(known(citationOf('c', 'article', '6')).codersKnowledge).toBe(false)
  expect(known(citationOf('c', 'notes', '6'), citationOf('d', 'article', '6')).codersKnowledge).toBe(false)
  expect(known().codersKnowledge).toBe(false)
})

test('coding notes are neither root, nor passage, nor primary document', () => {
  const notes = documentOf('notes', { publisher: 'coder', coding: 'NOTES', kind: 'PRIMARY' })
  const state = (...citations: ReturnType<typeof citationOf>[]) =>
    deriveClaim(evidenceOf({ citations, documents: [notes, article], sources: [...sources, sourceOf('coder', 'F')] }))
  const nothing = { roots: [], passages: [], primary: false }
  expect(state(citationOf('c', 'notes', '6'))).toMatchObject({ ...nothing, codersKnowledge: true })
  expect(state(citationOf('c', 'notes', '6'), citationOf('d', 'article', '2'))).toMatchObject({
    roots: ['article'],
    passages: ['article:10:20'],
    primary: false,
    codersKnowledge: false,
  })
})

test('coding notes lend a claim no strength and take none, however they are graded', () => {
  const notes = documentOf('notes', { publisher: 'ngo', coding: 'NOTES', kind: 'PRIMARY', capture })
  const strength = (...citations: ReturnType<typeof citationOf>[]) =>
    deriveClaim(evidenceOf({ citations, documents: [notes, article, contract], sources })).strength
  const noted = citationOf('n', 'notes', '1')
  expect(strength(noted)).toBe('UNASSESSED')
  expect(strength(noted, citationOf('c', 'contract', '2'))).toBe('DOCUMENTED')
  expect(strength(noted, citationOf('c', 'article', '4'))).toBe('WEAK')
  expect(strength({ ...noted, stance: 'CONTRADICTS' }, citationOf('c', 'contract', '2'))).toBe('DOCUMENTED')
})

describe('whatever the evidence', () => {
  const documents = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      publisher: fc.constantFrom('s1', 's2', 's3'),
      kind: fc.constantFrom('PRIMARY' as const, 'SECONDARY' as const),
      hashed: fc.boolean(),
      origin: fc.oneof(
        fc.constant({ status: 'UNEXAMINED' as const }),
        fc.constant({ status: 'INDEPENDENT' as const, reason: words }),
        fc
          .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 2 })
          .map((d) => derivedFrom(...d)),
      ),
    }),
    { selector: (d) => d.id, minLength: 1 },
  )
  const citations = fc.array(
    fc.record({
      document: fc.constantFrom('a', 'b', 'c', 'd'),
      credibility: fc.constantFrom(...credibilityNames),
      stance: fc.constantFrom('SUPPORTS' as const, 'CONTRADICTS' as const),
      review: fc.constantFrom('ACCEPTED' as const, 'ACCEPTED' as const, ...reviewNames),
    }),
    { maxLength: 6 },
  )
  const grades = fc.tuple(...['s1', 's2', 's3'].map(() => fc.constantFrom(...reliabilityNames)))
  const evidence = fc.tuple(documents, citations, grades).map(([d, c, g]) => ({
    documents: d.map(({ hashed, ...document }) =>
      documentOf(document.id, hashed ? { ...document, capture } : document),
    ),
    citations: c.map(({ document, credibility, ...rest }, i) => citationOf(`c${i}`, document, credibility, rest)),
    sources: g.map((grade, i) => sourceOf(`s${i + 1}`, grade)),
  }))

  test('the order of the citations is of no consequence', () => {
    fc.assert(
      fc.property(evidence, (e) => {
        const backwards = { ...e, citations: e.citations.toReversed() }
        expect(deriveClaim(evidenceOf(backwards))).toEqual(deriveClaim(evidenceOf(e)))
      }),
    )
  })

  test('one more supporting citation of the best level never weakens, one more contradiction never strengthens', () => {
    fc.assert(
      fc.property(evidence, (e) => {
        const more = (stance: 'SUPPORTS' | 'CONTRADICTS', credibility: '1' | '3') =>
          strengthRank(
            deriveClaim(
              evidenceOf({
                ...e,
                documents: [...e.documents, documentOf('extra', { publisher: 'extra' })],
                sources: [...e.sources, sourceOf('extra', 'A')],
                citations: [...e.citations, citationOf('extra', 'extra', credibility, { stance })],
              }),
            ).strength,
          )
        const now = strengthRank(deriveClaim(evidenceOf(e)).strength)
        expect(more('SUPPORTS', '1')).toBeGreaterThanOrEqual(now)
        expect(more('CONTRADICTS', '3')).toBeLessThanOrEqual(now)
        expect(now - more('CONTRADICTS', '1')).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('nothing is documented without a primary document, nor corroborated by one publisher', () => {
    fc.assert(
      fc.property(evidence, (e) => {
        const state = deriveClaim(evidenceOf(e))
        if (strengthRank(state.strength) >= 3) expect(state.primary).toBe(true)
        const publishers = new Set(e.documents.map((d) => d.publisher))
        if (publishers.size < 2) expect(state.strength).not.toBe('CORROBORATED')
        if (state.strength === 'CORROBORATED')
          expect(state.roots.filter((r) => r !== 'unexamined').length).toBeGreaterThan(1)
      }),
    )
  })
})
