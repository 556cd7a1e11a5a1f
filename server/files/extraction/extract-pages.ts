import { FiliereError } from '../../errors.ts'
import { extractText, isExtractionError } from '../../features/evidence/passage/extract.ts'
import { htmlToText } from '../../features/evidence/passage/html-to-text.ts'
import { normaliserVersion, normaliseText } from '../../features/evidence/passage/normalise.ts'
import { pageBreak } from '../../features/evidence/passage/text-pages.ts'
import { type FileType, isImage } from '../media-types.ts'
import type { ExtractedText, ExtractionOrder } from './messages.ts'

/** UTF-16 units of text in one document. */
const longestText = 20_000_000

/**
 * Takes the text out of a file. That of a web page or a text file is the same that a reader's copy is compared by.
 * Throws FILE_UNREADABLE.
 */
export async function extractPages(order: ExtractionOrder): Promise<ExtractedText> {
  const extracted = await extract(order)
  if (extracted.text.length <= longestText) return extracted
  throw new FiliereError('FILE_UNREADABLE', 'This file holds more text than 20 million characters: split it.')
}

async function extract({ bytes, type, mediaType }: ExtractionOrder): Promise<ExtractedText> {
  if (isImage(type)) return { text: '', normaliser: normaliserVersion }
  if (type === 'html' || type === 'text')
    return { text: readText(bytes, type, mediaType), normaliser: normaliserVersion }
  const { reader, pages } = await readers[type](bytes)
  return { text: joinPages(pages), normaliser: `${reader}/${normaliserVersion}` }
}

function readText(bytes: Uint8Array, type: 'html' | 'text', stated: string): string {
  const [, ...parameters] = stated.split(';')
  try {
    return extractText(
      bytes,
      { mediaType: [`text/${type === 'html' ? 'html' : 'plain'}`, ...parameters].join(';') },
      htmlToText,
    )
  } catch (cause) {
    if (!isExtractionError(cause)) throw cause
    throw new FiliereError('FILE_UNREADABLE', cause.message, { cause })
  }
}

/** Each is loaded where it is needed alone. */
const readers = {
  pdf: async (bytes) => {
    const { pdfPages, pdfReader } = await import('./pdf-pages.ts')
    return { reader: pdfReader, pages: await pdfPages(bytes) }
  },
  docx: async (bytes) => {
    const { docxPages, docxReader } = await import('./docx-pages.ts')
    return { reader: docxReader, pages: await docxPages(bytes) }
  },
  xlsx: async (bytes) => {
    const { xlsxPages, xlsxReader } = await import('./xlsx-pages.ts')
    return { reader: xlsxReader, pages: await xlsxPages(bytes) }
  },
} as const satisfies Partial<
  Record<FileType, (bytes: Uint8Array) => Promise<{ readonly reader: string; readonly pages: readonly string[] }>>
>

const isBlank = (text: string): boolean => text.trim() === ''

/** Empty where no page has text. What is no character, or separates pages, is none of a page's text. */
function joinPages(pages: readonly string[]): string {
  const clean = pages.map((page) =>
    Buffer.from(page)
      .toString()
      .replace(/(?![\n\t])\p{Cc}/gu, ' '),
  )
  return clean.every(isBlank) ? '' : normaliseText(clean.join(pageBreak))
}
