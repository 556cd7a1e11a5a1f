import { describe, expect, test } from 'vitest'
import type { DocumentCounts } from '../../server/features/coverage/read-coverage.ts'
import { pathFlags } from '../../server/features/path/flags.ts'
import type { PathQuestion } from '../../server/features/path/question.ts'
import { type AnswerView, answerExplanation, flagWords } from '../../server/features/words/answer-explanation.ts'
import { claimSentence, hopSentence, stageNotesOf } from '../../server/features/words/claim-sentence.ts'
import { coverageWords } from '../../server/features/words/coverage-words.ts'
import { collectiveLabel, entityKindWords, inclusionNote } from '../../server/features/words/entity-words.ts'
import { dateWords } from '../../server/features/words/literal-words.ts'
import { notShown } from '../../server/features/words/not-shown.ts'
import { pathTitle } from '../../server/features/words/path-title.ts'
import { languages } from '../../server/ontology/language.ts'
import { suppliedStages } from '../../server/ontology/stages.ts'
import { chains, claims, relation, viewOf } from './seed-views.ts'

const question: PathQuestion = {
  from: { entity: 'axis-communications' },
  to: { entity: 'skynet' },
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
  paths: 1,
  withInferredJunction: 0,
  namedOrBid: 0,
  cuts: [],
  namedOrBidCut: false,
  exploration: null,
  relaxation: null,
  relaxationCut: false,
  coverage: coverage({ documentsCoded: 2, thirdPartyCoded: 1, ownWordsCoded: 1, documentsListed: 3, codingNotes: 1 }),
}

const none = { paths: 0, exploration: { fromReached: 4, toReached: 1, partial: false } }

const relaxed: readonly NonNullable<AnswerView['relaxation']>[] = [
  { kind: 'STRENGTH', question: { ...question, minStrength: 'WEAK' } },
  { kind: 'STANDING', question: { ...question, standings: ['ALLEGED', 'CONFIRMED', 'DISPUTED', 'RETRACTED'] } },
  { kind: 'STAGE', question: { ...question, stages: ['SPECIFIED', 'BID', ...suppliedStages] } },
  { kind: 'WINDOW', question: { ...question, validFrom: '2012-01-01', validTo: '2018' } },
  { kind: 'WINDOW', question },
  { kind: 'DIRECTION', question: { ...question, direction: 'ANY' } },
  { kind: 'HOPS', question: { ...question, maxHops: 8 } },
]

const dates = [
  '2012',
  '2012-05',
  '2012-05-01',
  '2012~',
  '2012-05?',
  '2012%',
  '201X',
  '20XX',
  '2012-XX',
  '2012-22',
  '2012-34',
  'Y12000',
]

const periods = [
  ['2012', '2012', 'WITHIN'],
  ['2012', '2012', 'THROUGHOUT'],
  ['2012-05-03', '2012-05-03', 'WITHIN'],
  ['2012-04', '2018-08-01', 'THROUGHOUT'],
  ['2012', '2018', 'WITHIN'],
  ['201X', null, 'WITHIN'],
  ['2012-05-03', null, 'THROUGHOUT'],
  [null, '2018~', 'WITHIN'],
  [null, '2018-05-03', 'THROUGHOUT'],
] as const

describe.each(languages)('in %s', (language) => {
  test('the sentences are those that were read and approved', async () => {
    const [from, to] = [viewOf('axis', language), viewOf('skynet', language)]
    const explained = (changes: Partial<AnswerView>) => answerExplanation({ ...answer, from, to, ...changes }, language)
    const text = [
      '# claims',
      ...Object.values(claims).map((claim) => claimSentence(claim(language), language)),
      ...['party', 'unknown', 'none', 'relayed', 'more', 'retracted'].map((speaker) =>
        claimSentence(spoken(speaker), language),
      ),
      '# chains',
      ...Object.values(chains).flatMap((chain) => {
        const path = chain(language)
        const notes = stageNotesOf(path.hops)
        return [
          pathTitle(path),
          ...path.hops.map((hop, i) => `  ${hopSentence(hop, language, { stageNote: notes[i] ?? true })}`),
          ...notShown(path, language).map((sentence) => `  - ${sentence}`),
        ]
      }),
      '# flags',
      ...pathFlags.map((code) => flagWords({ code, hop: 2 }, language)),
      '# answers',
      explained({}),
      explained({ paths: 5, withInferredJunction: 2, namedOrBid: 1 }),
      explained({ paths: 3, withInferredJunction: 3, cuts: ['TIES'] }),
      explained({ withInferredJunction: 1, to: { anyOf: 'Buyer' } }),
      explained({ paths: 5, to: { anyOf: 'Buyer' } }),
      explained({ paths: 3, from: { anyOf: 'Vendor' }, cuts: ['TIES'] }),
      explained({ ...none, coverage: coverage({ documentsCoded: 1, thirdPartyCoded: 1 }) }),
      explained({
        ...none,
        exploration: { fromReached: 1, toReached: 0, partial: true },
        cuts: ['TIME', 'ENTITIES', 'CLAIMS'],
      }),
      explained({ ...none, namedOrBidCut: true }),
      explained({ ...none, relaxationCut: true }),
      ...relaxed.map((relaxation) => explained({ ...none, relaxation })),
      '# coverage',
      ...[
        coverage({}),
        coverage({ documentsCoded: 7, thirdPartyCoded: 3, primaryCoded: 2, ownWordsCoded: 2, documentsListed: 1 }),
        coverage({ documentsCoded: 2, primaryCoded: 1, ownWordsCoded: 1 }),
      ].map((counts) => coverageWords(counts, language)),
      '# dates',
      ...dates.map((date) => `${date}: ${dateWords(date, language)}`),
      ...periods.map(([validFrom, validTo, timing]) =>
        claimSentence({ ...claims.noldusObserver(language), validFrom, validTo, timing }, language),
      ),
      '# entities',
      entityKindWords('Buyer', 'MINISTRY', language),
      entityKindWords('Product', null, language),
      collectiveLabel(2, 'Buyer', 'UNIVERSITY', language),
      collectiveLabel(1, 'Buyer', 'PUBLIC_SECURITY', language),
      collectiveLabel(3, 'Tender', null, language),
      inclusionNote(language),
      '',
    ].join('\n')
    await expect(text).toMatchFileSnapshot(`golden/${language}.txt`)
  })

  const spoken = (speaker: string) => {
    const claim = relation(language, 'noldus', 'MAKES', 'faceReader')
    const noldus = { id: 'noldus-site', name: 'Noldus', entity: 'noldus-information-technology' }
    const site = { publisher: noldus, published: '2020-09-21' }
    switch (speaker) {
      case 'party':
        return {
          ...claim,
          speaker: { party: viewOf('noldus', language), medium: null },
          relays: [...claim.relays, site],
        }
      case 'unknown':
        return { ...claim, speaker: { unknown: true } as const }
      case 'relayed':
        return { ...claim, speaker: { publisher: { id: 'reuters', name: 'Reuters', entity: null } } }
      case 'more':
        return { ...claim, relays: [...claim.relays, ...claim.relays, ...claim.relays] }
      case 'retracted':
        return { ...claim, standing: 'RETRACTED' as const }
      default:
        return { ...claim, relays: [] }
    }
  }
})
