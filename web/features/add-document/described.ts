import { captureOf } from '../../../server/features/file/capture-of.ts'
import type { DocumentKind } from '../../../server/ontology/evidence-terms.ts'
import type { NewDocument } from '../../generated/operations.ts'
import type { Taken } from './use-taken-file.ts'

/** What is known of a document besides its file; empty where it is not. */
export interface Described {
  readonly title: string
  readonly kind: DocumentKind
  readonly publisher: string
  readonly url: string
  readonly published: string
  readonly language: string
}

const known = (text: string): string | null => text.trim() || null

/** As it is added at once. */
export const newDocument = ({ file, retrieved }: Taken, described: Described): NewDocument => ({
  ...described,
  id: null,
  archiveUrl: null,
  sha256: file.sha256,
  url: known(described.url),
  published: known(described.published),
  language: known(described.language),
  retrieved,
})

/** As it is proposed, under the id that it would get if it were added at once. */
export function documentChange({ file, retrieved }: Taken, { title, kind, publisher, ...facts }: Described) {
  const given = Object.entries({ ...facts, retrieved: retrieved ?? '' }).filter(([, text]) => known(text) !== null)
  const record = {
    id: `document-${file.sha256.slice(0, 12)}`,
    title,
    kind,
    publisher,
    ...Object.fromEntries(given),
    mediaType: file.mediaType,
    coding: 'LISTED',
    capture: captureOf(file),
  }
  return { op: 'put', kind: 'document', record }
}
