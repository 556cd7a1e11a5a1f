import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LiteralClaimRecord } from '../../server/features/claim/claim-record.ts'
import { deriveEntity, type EntityState, searchKeys } from '../../server/features/entity/derive-entity.ts'
import type { EntityRecord } from '../../server/features/entity/entity-record.ts'
import { languages } from '../../server/ontology/language.ts'
import { nameKindNames } from '../../server/ontology/literals.ts'
import { nameOf } from '../revision/changes.ts'

const bureau: EntityRecord = { id: 'the-bureau', type: 'Buyer', kind: 'PUBLIC_SECURITY' }

type Named = readonly [value: string, language: string, script?: string, kind?: Parameters<typeof nameOf>[5]]

const claims = (...names: readonly Named[]): LiteralClaimRecord[] =>
  names.map(([value, language, script = 'Latn', kind = 'OFFICIAL'], i) =>
    nameOf(`name-${i}`, bureau.id, value, language, script, kind),
  )
const stateOf = (...names: readonly Named[]): EntityState => deriveEntity(bureau, claims(...names))

describe('the label', () => {
  test('is the official name in the language, whatever its region', () => {
    const { labels } = stateOf(['Bureau', 'fr-CA'], ['The Bureau', 'en-GB'], ['公安局', 'zh-Hans', 'Hans'])
    expect(labels).toEqual({ en: 'The Bureau', fr: 'Bureau', zh: '公安局' })
  })

  test('is the official name of several, then the alias, then the former name', () => {
    const alias: Named = ['PSB', 'en', 'Latn', 'ALIAS']
    const former: Named = ['Police Office', 'en', 'Latn', 'FORMER']
    expect(stateOf(former, alias, ['The Bureau', 'en']).labels.en).toBe('The Bureau')
    expect(stateOf(former, alias).labels.en).toBe('PSB')
    expect(stateOf(former).labels.en).toBe('Police Office')
  })

  test('is for readers of English and French a name in the other, before any in a language that is neither', () => {
    const dutch: Named = ['Politie', 'nl']
    expect(stateOf(dutch, ['Bureau', 'fr']).labels).toMatchObject({ en: 'Bureau', fr: 'Bureau' })
    expect(stateOf(dutch, ['The Bureau', 'en']).labels).toMatchObject({ en: 'The Bureau', fr: 'The Bureau' })
    expect(stateOf(['公安局', 'zh', 'Hans'], dutch).labels).toMatchObject({ en: 'Politie', fr: 'Politie' })
  })

  test('is the original name where there is no other', () => {
    expect(stateOf(['公安局', 'zh', 'Hans']).labels).toEqual({ en: '公安局', fr: '公安局', zh: '公安局' })
    expect(stateOf(['Бюро', 'ru', 'Cyrl']).labels).toEqual({ en: 'Бюро', fr: 'Бюро', zh: 'Бюро' })
  })

  test('is in Chinese an official name in Latin script before what others call it in Chinese', () => {
    const official: Named = ['Idemia', 'fr']
    const called: Named = ['爱德觅尔', 'zh', 'Hans', 'ALIAS']
    expect(stateOf(called, official).labels.zh).toBe('Idemia')
    expect(stateOf(called).labels.zh).toBe('爱德觅尔')
  })

  test('is an abbreviation only where there is nothing else', () => {
    const abbreviation: Named = ['PSB', 'en', 'Latn', 'ABBREVIATION']
    expect(stateOf(abbreviation, ['Politie', 'nl', 'Latn', 'FORMER']).labels.en).toBe('Politie')
    expect(stateOf(abbreviation).labels.en).toBe('PSB')
  })

  test('is the id of an entity without a name', () => {
    expect(stateOf()).toEqual({
      labels: { en: 'the-bureau', fr: 'the-bureau', zh: 'the-bureau' },
      originalName: null,
      names: [],
    })
  })

  test('is of a party that isn’t named what it is and how many', () => {
    const collective = { min: 2, named: false, passage: { document: 'page', start: 0, end: 9 } } as const
    const { labels } = deriveEntity({ id: 'some', type: 'Buyer', kind: 'UNIVERSITY', collective }, [])
    expect(labels.en).toMatch(/2 universities/)
    expect(labels.fr).toMatch(/2.universités/)
    expect(labels.zh).toMatch(/两所高校/)
  })
})

describe('the original name', () => {
  test('is the official one in a script other than Latin', () => {
    expect(stateOf(['The Bureau', 'en'], ['公安局', 'zh', 'Hans']).originalName).toBe('公安局')
    expect(stateOf(['The Bureau', 'en'], ['Gong’anju', 'zh-Latn']).originalName).toBeNull()
    expect(stateOf(['The Bureau', 'en'], ['公安局', 'zh', 'Hans', 'ALIAS']).originalName).toBeNull()
  })
})

const anyClaims = fc
  .array(
    fc.record({
      value: fc.constantFrom('The Bureau', 'Bureau', 'Politie', '公安局', '公安', 'Бюро', 'PSB'),
      language: fc.constantFrom('en', 'fr', 'fr-CA', 'nl', 'zh', 'zh-Hans', 'ru'),
      script: fc.constantFrom('Latn', 'Hans', 'Cyrl'),
      kind: fc.constantFrom(...nameKindNames),
      review: fc.constantFrom('ACCEPTED', 'ACCEPTED', 'PROPOSED', 'REJECTED', 'DRAFT'),
      polarity: fc.constantFrom('IS', 'IS', 'IS_NOT'),
      retracted: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ value, language, script, kind, review, polarity, retracted }, i): LiteralClaimRecord => {
      const name = nameOf(`name-${i}`, bureau.id, value, language, script, kind)
      const standing = retracted ? ({ value: 'RETRACTED', reason: 'misread' } as const) : name.standing
      return { ...name, review, polarity, standing } as LiteralClaimRecord
    }),
  )

const stands = ({ review, polarity, standing }: LiteralClaimRecord): boolean =>
  review === 'ACCEPTED' && polarity === 'IS' && standing.value !== 'RETRACTED'

describe('an entity’s names', () => {
  test('are those of the claims that are accepted, assert, and stand; all else follows from these, in any order', () => {
    fc.assert(
      fc.property(anyClaims, fc.infiniteStream(fc.nat()), (all, random) => {
        const state = deriveEntity(bureau, all)
        expect(state.names.map(({ claim }) => claim).sort()).toEqual(all.filter(stands).map(({ id }) => id))
        expect(deriveEntity(bureau, all.filter(stands))).toEqual(state)
        const order = new Map(all.map(({ id }) => [id, random.next().value ?? 0]))
        const shuffled = [...all].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
        expect(deriveEntity(bureau, shuffled)).toEqual(state)
      }),
    )
  })

  test('are official first, and every label is one of them or the id', () => {
    fc.assert(
      fc.property(anyClaims, (all) => {
        const { names, labels } = deriveEntity(bureau, all)
        const ranks = names.map(({ kind }) => nameKindNames.indexOf(kind))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        const values = names.length === 0 ? [bureau.id] : names.map(({ value }) => value)
        for (const language of languages) expect(values).toContain(labels[language])
      }),
    )
  })

  test('are each found, a text by the best name that has it, and no name is given for the id', () => {
    fc.assert(
      fc.property(anyClaims, (all) => {
        const { names } = deriveEntity(bureau, all)
        const keys = searchKeys(bureau, names)
        expect(new Set(keys.map(({ text }) => text)).size).toBe(keys.length)
        const found = new Set(keys.map(({ name }) => name))
        for (const name of found) if (name !== null) expect(names.map(({ value }) => value)).toContain(name)
        expect(found.has(names[0]?.value ?? null)).toBe(true)
        expect(keys.find(({ text }) => text === 'the bureau')?.name ?? null).toBe(
          names.some(({ value }) => value === 'The Bureau') ? 'The Bureau' : null,
        )
      }),
    )
  })

  test('weigh by kind and by where they match: their beginnings before all else', () => {
    const { names } = stateOf(['Skynet Guilin', 'en', 'Latn', 'ALIAS'], ['Guilin Skynet', 'en'])
    const weights = new Map(searchKeys(bureau, names).map(({ text, weight }) => [text, weight]))
    const [official = 0, alias = 0, officialInside = 0, aliasInside = 0] = [
      'guilin skynet',
      'skynet guilin',
      'skynet',
      'guilin',
    ].map((text) => weights.get(text))
    expect(official).toBeLessThan(alias)
    expect(alias).toBeLessThan(officialInside)
    expect(officialInside).toBeLessThan(aliasInside)
  })
})
