import { describe, expect, test } from 'vitest'
import { completeQuestion, type PathQuestionInput } from '../../server/features/path/complete-question.ts'
import { filterWords, questionWords } from '../../server/features/words/filter-words.ts'
import type { EntityView } from '../../server/features/words/views.ts'
import { type Language, languages } from '../../server/ontology/language.ts'

const entity = (id: string, label: string): EntityView => ({ id, type: 'Vendor', kind: null, label, collective: null })
const axis = entity('axis', 'Axis')
const idemia = entity('idemia', 'Idemia')

function asked(input: Partial<PathQuestionInput> = {}) {
  const question = completeQuestion({ from: { entity: 'axis' }, to: { entity: 'skynet' }, ...input }, 1)
  const [from, to] = [{ entities: [axis] }, { entities: [entity('skynet', 'Skynet')] }]
  return {
    question,
    from,
    to,
    via: question.via.map(() => idemia),
    excluded: question.excludeEntities.map(() => idemia),
  }
}

const all: Partial<PathQuestionInput> = {
  direction: 'ANY',
  maxHops: 3,
  stages: ['SOLD'],
  standings: ['CONFIRMED'],
  minStrength: 'REPORTED',
  predicates: ['MAKES'],
  validFrom: '2012',
  excludeEntities: ['idemia'],
  excludeClaims: ['a', 'b'],
}

test.each(languages)('a question as by default filters nothing (%s)', (language) => {
  expect(filterWords(asked(), language)).toEqual([])
})

describe('every filter that was changed is said once', () => {
  test.each<[Language, string[]]>([
    [
      'en',
      [
        'claims walked both ways, not only with the supply',
        'at most 3 steps',
        'stages: “sold, as a source says”',
        'standing: confirmed',
        'evidence: reported or stronger',
        'only these relations: makes',
        'period: from 2012 on',
        'without Idemia and 2 claims',
      ],
    ],
    [
      'fr',
      [
        'affirmations suivies dans les deux sens, pas seulement celui de la fourniture',
        '3\u00a0étapes au plus',
        'stades\u00a0: «\u00a0vendu, selon une source\u00a0»',
        'statut\u00a0: confirmé',
        'preuves\u00a0: rapporté ou plus solide',
        'seulement ces relations\u00a0: produit',
        'période\u00a0: depuis 2012',
        'sans Idemia et 2\u00a0affirmations',
      ],
    ],
    [
      'zh',
      [
        '双向追溯说法，不限于供货方向',
        '最多3步',
        '阶段：据来源称已售出',
        '状态：已确认',
        '证据：据报道或更强',
        '只看这些关系：研制',
        '时期：2012年起',
        '不经Idemia、2条说法',
      ],
    ],
  ])('in %s', (language, words) => {
    expect(filterWords(asked(all), language)).toEqual(words)
  })
})

test('a question in one line names its ends, its way and its filters', () => {
  const line = questionWords(asked({ via: ['idemia'], maxHops: 3 }), 'en')
  expect(line).toBe('Axis → Skynet by way of Idemia · at most 3 steps')
})
