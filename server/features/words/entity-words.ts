import type { EntityType } from '../../ontology/entity-types.ts'
import type { Language } from '../../ontology/language.ts'
import { wordsOf } from './words-of.ts'

/** A party that the source doesn't name: "at least 2 universities (not named)". */
export function collectiveLabel(min: number, type: EntityType, kind: string | null, language: Language): string {
  return wordsOf(language).nouns.several(min, type, kind)
}

/** Being in the graph implies nothing: every artefact says so. */
export function inclusionNote(language: Language): string {
  return wordsOf(language).notes.inclusion
}
