import { type Language, languages, type Translated } from '../../ontology/language.ts'
import { documentTitle, sourceName } from '../evidence/evidence-names.ts'
import type { SavedRecords } from './saved-path-record.ts'

/** An entity's label; its id where it isn't held. */
export const labelIn = ({ entities }: SavedRecords, id: string): Translated =>
  entities.find(({ record }) => record.id === id)?.state.labels ?? everywhere(() => id)

/** What the publisher of a document is called. */
export function publisherIn(records: SavedRecords, documentId: string): Translated {
  const publisher = records.documents.find(({ id }) => id === documentId)?.publisher ?? documentId
  return sourceNameIn(records, publisher)
}

export function sourceNameIn({ sources }: SavedRecords, id: string): Translated {
  const source = sources.find((one) => one.id === id)
  return everywhere((language) => (source === undefined ? id : sourceName(source, language)))
}

export function titleIn({ documents }: SavedRecords, id: string): Translated {
  const document = documents.find((one) => one.id === id)
  return everywhere((language) => (document === undefined ? id : documentTitle(document, language)))
}

const everywhere = (say: (language: Language) => string): Translated =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Translated
