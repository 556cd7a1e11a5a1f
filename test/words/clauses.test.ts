import { describe, expect, test } from 'vitest'
import { claimSentence } from '../../server/features/words/claim-sentence.ts'
import type { EntityView, RelationView } from '../../server/features/words/views.ts'
import type { EntityType } from '../../server/ontology/entity-types.ts'
import { languages } from '../../server/ontology/language.ts'
import { type Predicate, predicate, predicateNames } from '../../server/ontology/predicates.ts'
import { namedOrBidStages, type Stage } from '../../server/ontology/stages.ts'
import { relation } from './seed-views.ts'

const entity = (label: string, type: EntityType, min: number | null = null): EntityView => ({
  id: label.toLowerCase(),
  type,
  kind: null,
  label,
  collective: min === null ? null : { min },
})

/** A claim of every shape that the ontology allows. */
function shapes(name: Predicate): Pick<RelationView, 'subject' | 'object' | 'stage' | 'qualifier' | 'polarity'>[] {
  const { signatures, stages, qualifiers, qualifierOptional } = predicate(name)
  const [signature] = signatures
  const [subject, object] = [signature?.subject[0] ?? 'Vendor', signature?.object[0] ?? 'Vendor']
  const staged: readonly (Stage | null)[] = stages.length > 0 ? stages : [null]
  const qualified = qualifiers.length === 0 || qualifierOptional ? [...qualifiers, null] : qualifiers
  return staged.flatMap((stage) =>
    qualified.flatMap((qualifier) =>
      (['IS', 'IS_NOT'] as const).map((polarity) => ({
        subject: entity('Ada', subject),
        object: entity('Bob', object),
        stage,
        qualifier,
        polarity,
      })),
    ),
  )
}

const sales = {
  en: /\b(sold|sells?|selling|delivered|supplied|supplies)\b/,
  fr: /\b(vendu|vend|livré|fourni|fournit)\b/,
  zh: /售出|售予|出售|已交付|供货/,
}

describe.each(languages)('in %s', (language) => {
  const sentenceOf = (name: Predicate, shape: ReturnType<typeof shapes>[number]) =>
    claimSentence({ ...relation(language, 'axis', 'MAKES', 'observer'), predicate: name, ...shape }, language, {
      stageNote: false,
    })

  test('every predicate, stage, qualifier and polarity has its words', async () => {
    const text = predicateNames.flatMap((name) => [
      `# ${name}`,
      ...shapes(name).map((shape) =>
        sentenceOf(name, shape).replace(/^.*?\((?:septembre|September) 2020\), |^.*?）/, ''),
      ),
    ])
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot(`golden/clauses-${language}.txt`)
  })

  test('a claim and its denial differ, and both name both parties', () => {
    for (const name of predicateNames) {
      const sentences = shapes(name).map((shape) => sentenceOf(name, shape))
      expect(new Set(sentences).size).toBe(sentences.length)
      for (const sentence of sentences) {
        expect(sentence).toContain('Ada')
        expect(sentence).toContain('Bob')
        expect(sentence).not.toMatch(/undefined|null|\[object|\s\s|reportedly|prétendument/)
      }
    }
  })

  test('a brand named in a tender, or a bid, is never worded as a sale', () => {
    for (const name of predicateNames) {
      for (const shape of shapes(name)) {
        if (shape.stage === null || !namedOrBidStages.includes(shape.stage)) continue
        expect(sentenceOf(name, shape)).not.toMatch(sales[language])
      }
    }
  })

  test('parties that are not named take the plural where the language has one', () => {
    const many = claimSentence(
      { ...relation(language, 'ministry', 'USES', 'faceReader'), subject: entity('at least 2 bodies', 'Buyer', 2) },
      language,
    )
    expect(many).toContain({ en: 'bodies use Face', fr: 'bodies utilisent Face', zh: 'bodies使用Face' }[language])
  })
})
