import { FiliereError } from '../../errors.ts'
import type { DocumentFiles } from '../../files/document-files.ts'
import type { DocumentRecord } from './evidence-records.ts'
import { type TextPage, textPages } from './passage/text-pages.ts'

/** A page of a document's text, of how many; null where no text is kept. Throws NOT_FOUND, FILE_DAMAGED. */
export async function textPage(
  files: DocumentFiles,
  capture: DocumentRecord['capture'],
  number: number,
): Promise<(TextPage & { readonly pages: number }) | null> {
  if (!capture?.stored || capture.text === undefined) return null
  const pages = textPages(await files.text(capture.text.sha256))
  const page = pages[number - 1]
  if (page !== undefined) return { ...page, pages: pages.length }
  throw new FiliereError('NOT_FOUND', `The text has no page ${number}: ask for one from 1 to ${pages.length}.`)
}
