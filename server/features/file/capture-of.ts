import type { StoredFile } from '../../files/document-files.ts'
import type { DocumentRecord } from '../evidence/evidence-records.ts'

/** What a document's record says of a copy that is kept here. */
export function captureOf({ sha256, bytes, text }: StoredFile): NonNullable<DocumentRecord['capture']> {
  const copy = { sha256, bytes, stored: true }
  if (text === null) return copy
  const { pages: _, ...counted } = text
  return { ...copy, text: counted }
}
