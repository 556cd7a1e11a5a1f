import type { EntitySet } from '../../../server/features/path/question.ts'
import { type EntityType, entityType } from '../../../server/ontology/entity-types.ts'
import type { Language } from '../../../server/ontology/language.ts'
import { countryNames } from './countries.ts'
import { setWords } from './set-words.ts'

/** A type or kind that what was typed begins with, and what it says besides: where. */
export interface TypedSet {
  readonly set: EntitySet
  /** Without accents and capitals; not empty. */
  readonly where: string
}

const anyOf = (type: EntityType, kinds: readonly string[] | null): EntitySet => ({
  type,
  kinds,
  countries: null,
  within: null,
  partOf: null,
})

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()

/** What stands between what and where. */
const between: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:in|of|from|the)\s+)+/,
  fr: /^(?:(?:dans|en|au|aux|a|de|du|des|la|le|les)\s+|[ld][’']\s*)+/,
  zh: /[位于在的\s]/g,
}

/** "vendors in the EU", "acheteurs en Chine", "新疆的采购方": the sets that may be meant, still without their place. */
export function typedSets(typed: string, types: readonly EntityType[], language: Language): readonly TypedSet[] {
  const text = folded(typed)
  return types.flatMap((type) => {
    const kinds = Object.keys(entityType(type).kinds)
    return [null, ...kinds.map((kind) => [kind])].flatMap((of): TypedSet[] => {
      const set = anyOf(type, of)
      const nouns = [setWords(set, noEntity, language), ...(of === null ? [entityType(type).labels[language]] : [])]
      const noun = nouns
        .map(folded)
        .find((one) => (language === 'zh' ? text.includes(one) : `${text} `.startsWith(`${one} `)))
      if (noun === undefined) return []
      const where = `${text.replace(noun, '').trim()} `.replace(between[language], '').trim()
      return where.length < 2 ? [] : [{ set, where }]
    })
  })
}

/** No set here names an entity. */
const noEntity = (id: string): never => {
  throw new Error(`${id} is not asked for`)
}

/** How the European Union is abbreviated; all other countries go by their names. */
const union: Readonly<Record<Language, string>> = { en: 'eu', fr: 'ue', zh: '欧盟' }

/** The sets whose country was typed, or begun. */
export const inCountries = (typed: readonly TypedSet[], language: Language): readonly EntitySet[] =>
  typed.flatMap(({ set, where }) =>
    countryNames(language)
      .filter(({ code, name }) => folded(name).startsWith(where) || (code === 'EU' && where === union[language]))
      .slice(0, mostCountries)
      .map(({ code }) => ({ ...set, countries: [code] })),
  )

const mostCountries = 3
