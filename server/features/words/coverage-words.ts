import type { Language } from '../../ontology/language.ts'
import type { DocumentCounts } from '../coverage/coverage.ts'
import { paragraph, wordsOf } from './words-of.ts'

/** On which documents the graph rests, who published them, what is listed only, and that coding notes are no source. */
export function coverageWords(counts: DocumentCounts, language: Language): string {
  const { coverage } = wordsOf(language).answers
  return paragraph(
    [
      coverage.documents(counts),
      counts.documentsListed > 0 ? coverage.listed(counts.documentsListed) : null,
      counts.codingNotes > 0 ? coverage.notes : null,
    ],
    language,
  )
}
