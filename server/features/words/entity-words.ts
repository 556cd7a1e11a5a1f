import type { EntityType } from '../../ontology/entity-types.ts'
import type { Language } from '../../ontology/language.ts'
import { countryName } from './literal-words.ts'
import type { EntityView } from './views.ts'
import { wordsOf } from './words-of.ts'

/** A party that the source doesn't name: "at least 2 universities (not named)". */
export function collectiveLabel(min: number, type: EntityType, kind: string | null, language: Language): string {
  return wordsOf(language).nouns.several(min, type, kind)
}

/** A country by its ISO 3166-1 code, or the European Union, as the place that it is. */
export const countryView = (code: string, language: Language): EntityView => ({
  id: code,
  type: 'Place',
  kind: 'COUNTRY',
  label: countryName(code, language),
  collective: null,
})

/** Being in the graph implies nothing: every artefact says so. */
export function inclusionNote(language: Language): string {
  return wordsOf(language).notes.inclusion
}
