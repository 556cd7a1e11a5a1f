import type { Language } from '../../ontology/language.ts'
import type { Style } from '../text/style.ts'
import type { DocumentList } from './document-list.ts'

/** How to write: language, line width in columns, style, and the numbers of the documents cited so far. */
export interface Writing {
  readonly language: Language
  readonly columns: number
  readonly style: Style
  readonly documents: DocumentList
}
