import type { TFunction } from 'i18next'
import type { EntitySet } from '../../../server/features/path/question.ts'
import { entityType } from '../../../server/ontology/entity-types.ts'
import type { Language } from '../../../server/ontology/language.ts'
import { countryName } from './countries.ts'

/** A set in words. `nameOf` gives the name of an entity, empty while it is on its way. */
export function setWords(set: EntitySet, nameOf: (id: string) => string, language: Language, t: TFunction): string {
  const { type, kinds, countries, within, partOf } = set
  if (!kinds && !countries && within === null && partOf === null) return t(`question.any.${type}`)
  const { kinds: known, plurals } = entityType(type)
  return [
    [plurals[language], kinds?.map((kind) => known[kind]?.labels[language] ?? kind).join(' / ')]
      .filter(Boolean)
      .join(': '),
    countries?.map((code) => countryName(code, language)).join(' / '),
    within && nameOf(within),
    partOf && nameOf(partOf),
  ]
    .filter(Boolean)
    .join(' · ')
}
