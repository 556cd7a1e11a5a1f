import { describe, expect, test } from 'vitest'
import type { DocumentCounts } from '../../server/features/coverage/coverage.ts'
import type { PathQuestion } from '../../server/features/path/question.ts'
import {
  type AnswerView,
  answerExplanation,
  answerSummary,
  reachedFromWords,
  reachedToWords,
} from '../../server/features/words/answer-explanation.ts'
import { coverageWords } from '../../server/features/words/coverage-words.ts'
import { endWords, pairTableWords } from '../../server/features/words/end-words.ts'
import { countryView } from '../../server/features/words/entity-words.ts'
import type { EndView, EntityView, SetView } from '../../server/features/words/views.ts'
import type { EntityType } from '../../server/ontology/entity-types.ts'
import { type Language, languages } from '../../server/ontology/language.ts'
import { suppliedStages } from '../../server/ontology/stages.ts'
import { type EntityName, viewOf } from './seed-views.ts'

const question: PathQuestion = {
  from: { entities: ['axis-communications'] },
  to: { entities: ['skynet'] },
  via: [],
  maxHops: 6,
  k: 5,
  direction: 'SUPPLY',
  predicates: null,
  stages: suppliedStages,
  standings: ['ALLEGED', 'CONFIRMED', 'DISPUTED'],
  minStrength: 'UNASSESSED',
  validFrom: null,
  validTo: null,
  excludeEntities: [],
  excludeClaims: [],
  revision: 7,
}

const coverage = (counts: Partial<DocumentCounts>): DocumentCounts => ({
  documentsCoded: 0,
  thirdPartyCoded: 0,
  primaryCoded: 0,
  ownWordsCoded: 0,
  documentsListed: 0,
  codingNotes: 0,
  ...counts,
})

const answer: Omit<AnswerView, 'from' | 'to'> = {
  question,
  via: [],
  excluded: [],
  empty: [],
  absent: { from: [], to: [] },
  paths: 1,
  withInferredJunction: 0,
  namedOrBid: { count: 0, named: false, bid: false, cut: false },
  cuts: [],
  explored: null,
  exploration: null,
  relaxation: null,
  relaxationsUseless: [],
  relaxationCut: null,
  coverage: coverage({ documentsCoded: 2, thirdPartyCoded: 1, ownWordsCoded: 1, documentsListed: 3, codingNotes: 1 }),
}

const anyOf = (type: EntityType, filters: Partial<SetView> = {}): EndView => ({
  set: { type, kinds: null, countries: null, within: null, partOf: null, ...filters },
})

const endOf = (names: readonly EntityName[], language: Language): EndView => ({
  entities: names.map((name) => viewOf(name, language)),
})

const uselessKinds: AnswerView['relaxationsUseless'] = ['STANDING', 'STAGE', 'DIRECTION', 'HOPS']

const relaxed: readonly NonNullable<AnswerView['relaxation']>[] = [
  { kind: 'STRENGTH', question: { ...question, minStrength: 'WEAK' } },
  { kind: 'STANDING', question: { ...question, standings: ['ALLEGED', 'CONFIRMED', 'DISPUTED', 'RETRACTED'] } },
  { kind: 'STAGE', question: { ...question, stages: ['SPECIFIED', 'BID', ...suppliedStages] } },
  { kind: 'WINDOW', question: { ...question, validFrom: '2012-01-01', validTo: '2018' } },
  { kind: 'WINDOW', question },
  { kind: 'DIRECTION', question: { ...question, direction: 'ANY' } },
  { kind: 'HOPS', question: { ...question, maxHops: 8 } },
]

const named: AnswerView['namedOrBid'] = { count: 2, named: true, bid: false, cut: false }

const none = (language: Language): Partial<AnswerView> => ({
  paths: 0,
  exploration: {
    from: { count: 3, named: (['guilin', 'faceReader', 'bureau'] as const).map((id) => viewOf(id, language)) },
    to: { count: 412, named: [viewOf('xpcc', language)] },
    partial: false,
  },
  relaxationsUseless: uselessKinds,
})

/** Nothing but the sentence at hand. */
const bare = { coverage: coverage({}) } as const

const eu = (language: Language): Partial<SetView> => ({ countries: [countryView('EU', language)] })
const set = (filters: Partial<SetView>): SetView => ({
  type: 'Vendor',
  kinds: null,
  countries: null,
  within: null,
  partOf: null,
  ...filters,
})

/** Ends of every sort, with and without waypoints. */
function endings(language: Language): { from: EndView; to: EndView; via: EntityView[] }[] {
  const view = (name: EntityName) => viewOf(name, language)
  const many: EndView = { entities: Array.from({ length: 12 }, () => view('axis')) }
  return [
    { from: endOf(['axis', 'morpho', 'noldus'], language), to: endOf(['ministry', 'skynet'], language), via: [] },
    { from: many, to: many, via: [view('guilin')] },
    {
      from: anyOf('Vendor', eu(language)),
      to: anyOf('Buyer', { kinds: ['PUBLIC_SECURITY'], within: view('xinjiang') }),
      via: [view('cameras'), view('ministry')],
    },
    {
      from: anyOf('Vendor', {
        kinds: ['MAKER', 'SUBSIDIARY'],
        countries: ['SE', 'NL', 'FR'].map((code) => countryView(code, language)),
        partOf: view('idemia'),
      }),
      to: anyOf('Buyer', {
        kinds: ['MINISTRY', 'UNIVERSITY', 'OTHER'],
        countries: [countryView('CN', language)],
        within: view('guilin'),
        partOf: view('ministry'),
      }),
      via: ['guilin', 'faceReader', 'bureau'].map((name) => view(name as EntityName)),
    },
  ]
}

const leftOut = (language: Language) => [
  { side: 'from' as const, end: anyOf('Vendor', eu(language)), count: 9, of: 12 },
  { side: 'to' as const, end: endOf(['ministry', 'skynet'], language), count: 1, of: 2 },
]

describe.each(languages)('answers in %s', (language) => {
  test('the sentences are those that were read and approved', async () => {
    const [from, to] = [endOf(['axis'], language), endOf(['skynet'], language)]
    const explained = (changes: Partial<AnswerView>) => answerExplanation({ ...answer, from, to, ...changes }, language)
    const text = [
      '# answers',
      explained({}),
      explained({ paths: 5, withInferredJunction: 2, namedOrBid: { ...named, count: 1 } }),
      explained({ paths: 3, withInferredJunction: 3, cuts: ['TIES'] }),
      explained({ withInferredJunction: 1, to: anyOf('Buyer') }),
      explained({ paths: 5, to: anyOf('Buyer') }),
      explained({ paths: 3, from: anyOf('Vendor'), cuts: ['TIES'] }),
      explained({ ...none(language), coverage: coverage({ documentsCoded: 1, thirdPartyCoded: 1 }) }),
      explained({
        paths: 0,
        exploration: {
          from: { count: 1, named: [viewOf('axis', language)] },
          to: { count: 0, named: [] },
          partial: true,
        },
        cuts: ['TIME', 'ENTITIES', 'CLAIMS'],
      }),
      explained({ ...none(language), from: anyOf('Authority'), to: anyOf('Buyer') }),
      explained({ ...none(language), question: { ...question, maxHops: 1 }, relaxationsUseless: ['HOPS'] }),
      explained({ ...none(language), namedOrBid: named }),
      explained({ ...none(language), to: anyOf('Tender'), namedOrBid: { ...named, bid: true } }),
      explained({ ...none(language), cuts: ['TIME'], namedOrBid: { ...named, count: 1, named: false, bid: true } }),
      explained({ ...none(language), namedOrBid: { ...named, count: 0, cut: true } }),
      ...(['ENTITIES', 'CLAIMS', 'TIME', 'TIES'] as const).map((relaxationCut) =>
        explained({ ...none(language), relaxationCut }),
      ),
      ...relaxed.map((relaxation) => explained({ ...none(language), relaxation })),
      '# several entities, sets, waypoints, exclusions',
      ...endings(language).flatMap((ends) => [
        explained({ ...ends, ...bare }),
        explained({ ...ends, ...bare, paths: 2 }),
        explained({ ...ends, ...bare, ...none(language), coverage: bare.coverage }),
      ]),
      explained({ ...bare, ...none(language), from: anyOf('Vendor', eu(language)), empty: [set(eu(language))] }),
      explained({ ...bare, ...none(language), via: [viewOf('guilin', language)], namedOrBid: named }),
      explained({
        ...bare,
        excluded: [viewOf('guilin', language), viewOf('ministry', language)],
        question: { ...question, excludeClaims: ['c1', 'c2'] },
      }),
      ...[1, 2, 12].map((count) => {
        const absent = Array.from({ length: count }, () => viewOf('morpho', language))
        const several: EndView = { entities: [viewOf('axis', language), ...absent] }
        return explained({ ...bare, from: several, to: several, absent: { from: absent, to: absent } })
      }),
      explained({ ...bare, excluded: Array.from({ length: 7 }, () => viewOf('guilin', language)) }),
      explained({ ...bare, question: { ...question, excludeClaims: ['c1'] } }),
      '# what was looked at',
      ...[1, 4321].map((count) =>
        explained({
          ...bare,
          cuts: ['TIME'],
          explored: { from: { entities: count, claims: count * 3 - 2 }, to: { entities: 20, claims: 0 } },
        }),
      ),
      explained({
        ...bare,
        ...none(language),
        from: anyOf('Vendor', eu(language)),
        to: endOf(['ministry', 'skynet'], language),
        cuts: ['CLAIMS'],
        explored: { from: { entities: 412, claims: 100_000 }, to: { entities: 20, claims: 98 } },
      }),
      '# ends',
      ...endings(language).flatMap(({ from, to }) => [endWords(from, language), endWords(to, language)]),
      '# tables of pairs',
      ...(['none', 'paths', 'limit'] as const).flatMap((missing) =>
        [1, 6].map((maxHops) =>
          pairTableWords({ missing, k: maxHops === 1 ? 1 : 50, maxHops, leftOut: leftOut(language) }, language),
        ),
      ),
      pairTableWords({ missing: 'none', k: 50, maxHops: 6, leftOut: [] }, language),
      pairTableWords(
        {
          missing: 'none',
          k: 50,
          maxHops: 6,
          leftOut: [
            { side: 'from', end: anyOf('Vendor', eu(language)), count: 4, of: 4 },
            { side: 'to', end: endOf(['ministry'], language), count: 1, of: 1 },
          ],
        },
        language,
      ),
      '# coverage',
      ...[
        coverage({}),
        coverage({ documentsCoded: 7, thirdPartyCoded: 3, primaryCoded: 2, ownWordsCoded: 2, documentsListed: 1 }),
        coverage({ documentsCoded: 2, primaryCoded: 1, ownWordsCoded: 1 }),
      ].map((counts) => coverageWords(counts, language)),
      '',
    ].join('\n')
    await expect(text).toMatchFileSnapshot(`golden/answers-${language}.txt`)
  })

  test('a summary leaves out how far each side got and the coverage', () => {
    const [from, to] = [endOf(['axis'], language), endOf(['skynet'], language)]
    const view: AnswerView = { ...answer, ...none(language), from, to }
    const summary = answerSummary(view, language)
    const explanation = answerExplanation(view, language)
    const beside = [
      reachedFromWords(view, reached(view), language),
      reachedToWords(view, reached(view), language),
      coverageWords(view.coverage, language),
    ]
    for (const words of beside) {
      expect(explanation).toContain(words)
      expect(summary).not.toContain(words)
    }
    // Nothing else is left out: what remains of the explanation is the summary.
    const rest = beside.reduce((text, words) => text.replace(words, ''), explanation)
    expect(rest.replace(/\s+/gu, '')).toBe(summary.replace(/\s+/gu, ''))
  })
})

function reached({ exploration }: AnswerView): NonNullable<AnswerView['exploration']> {
  if (exploration === null) throw new Error('explored nothing')
  return exploration
}
