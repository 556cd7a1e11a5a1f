import type { Language } from '../../ontology/language.ts'
import type { DocumentRecord, SourceRecord } from './evidence-records.ts'

/** A publisher's name in the language, where it has one there; else its name. */
export const sourceName = ({ name, names }: SourceRecord, language: Language): string => names?.[language] ?? name

/** A document's title in the language, where it exists in it; else its title as published. */
export const documentTitle = ({ title, titles }: DocumentRecord, language: Language): string =>
  titles?.[language] ?? title
