import { describe, expect, test } from 'vitest'
import { pathFlags } from '../../server/features/path/flags.ts'
import { flagWords } from '../../server/features/words/answer-explanation.ts'
import { claimSentence, hopSentence, stageNotesOf } from '../../server/features/words/claim-sentence.ts'
import { collectiveLabel, inclusionNote } from '../../server/features/words/entity-words.ts'
import { dateWords } from '../../server/features/words/literal-words.ts'
import { notShown } from '../../server/features/words/not-shown.ts'
import { pathTitle } from '../../server/features/words/path-title.ts'
import { languages } from '../../server/ontology/language.ts'
import { chains, claims, relation, viewOf } from './seed-views.ts'

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
      '# dates',
      ...dates.map((date) => `${date}: ${dateWords(date, language)}`),
      ...periods.map(([validFrom, validTo, timing]) =>
        claimSentence({ ...claims.noldusObserver(language), validFrom, validTo, timing }, language),
      ),
      '# entities',
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
