import { type EntityType, entityType } from '../../ontology/entity-types.ts'
import type { Language } from '../../ontology/language.ts'
import { wordsOf } from './words-of.ts'

/** The kind of an entity, or its type where it has none: "ministry", "vendor". */
export function entityKindWords(type: EntityType, kind: string | null, language: Language): string {
  const { kinds, labels } = entityType(type)
  return (kind === null ? undefined : kinds[kind]?.labels[language]) ?? labels[language]
}

/** A party that the source doesn't name: "at least 2 universities (not named)". */
export function collectiveLabel(min: number, type: EntityType, kind: string | null, language: Language): string {
  return wordsOf(language).nouns.several(min, type, kind)
}

/** Being in the graph implies nothing: every artefact says so. */
export function inclusionNote(language: Language): string {
  return wordsOf(language).notes.inclusion
}
