import { normaliseText } from './normalise.ts'

export type ExtractionErrorCode = 'DOCUMENT_TYPE_UNSUPPORTED' | 'DOCUMENT_NOT_TEXT' | 'DOCUMENT_ENCODING_UNKNOWN'

/** The document's text can't be read; `message` says what to do. */
export class ExtractionError extends Error {
  readonly code: ExtractionErrorCode
  /** What kind of document it seems to be, such as PDF, where that is why. */
  readonly documentType: string | null

  constructor(code: ExtractionErrorCode, message: string, documentType: string | null = null) {
    super(message)
    this.name = 'ExtractionError'
    this.code = code
    this.documentType = documentType
  }
}

export function isExtractionError(error: unknown): error is ExtractionError {
  return error instanceof ExtractionError
}

/** What is known of a file besides its bytes. */
export interface FileFacts {
  readonly name?: string | undefined
  /** Media type, with or without parameters; empty when the browser knows none. */
  readonly mediaType?: string | undefined
}

/** The text of a page, executing nothing (see html-to-text.ts). */
export type HtmlToText = (html: string) => string

const htmlTypes = ['text/html', 'application/xhtml+xml']
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'DOCX, ODT or ZIP'],
  ['\u00D0\u00CF\u0011\u00E0', 'DOC'],
]

/**
 * The normalised text of a plain-text file or a saved web page.
 * @throws ExtractionError for any other type, for bytes that are not text and for an unknown encoding.
 */
export function extractText(bytes: Uint8Array, file: FileFacts, htmlToText: HtmlToText): string {
  refuseUnsupported(bytes, file)
  const stated = /;\s*charset\s*=\s*"?([\w:.-]+)/i.exec(file.mediaType ?? '')?.[1]
  if (!isHtml(file)) return normaliseText(decode(bytes, undefined, stated))
  return normaliseText(htmlToText(decode(bytes, declaredEncoding(bytes), stated)))
}

/** Whether a file's name or its stated media type says that it is a web page. */
export function isHtml({ name = '', mediaType = '' }: FileFacts): boolean {
  return htmlTypes.includes(mediaType.split(';')[0]?.trim().toLowerCase() ?? '') || /\.x?html?$/i.test(name)
}

function refuseUnsupported(bytes: Uint8Array, { name = '', mediaType = '' }: FileFacts): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const bySignature = signatures.find(([signature]) => head.startsWith(signature))?.[1]
  const byName = /\.(pdf|docx?|odt|rtf|mhtml?|webarchive|epub)$/i.exec(name)?.[1]?.toUpperCase()
  const isText = mediaType === '' || /^text\/|^application\/xhtml\+xml/i.test(mediaType)
  const type = bySignature ?? byName ?? (isText ? undefined : mediaType)
  if (type === undefined) return
  throw new ExtractionError(
    'DOCUMENT_TYPE_UNSUPPORTED',
    `Text can't be read from this type of document (${type}). Use plain text (.txt) or a web page saved as HTML.`,
    type,
  )
}

/** What an HTML page says of its own encoding, in the part where the standard lets it say so. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? /encoding="([\w.-]+)"/.exec(head)?.[1]
}

/** `declared`: what the file says of itself. `stated`: what is said of it, and asked only where it is not UTF-8. */
function decode(bytes: Uint8Array, declared: string | undefined, stated: string | undefined): string {
  const [first, second] = bytes
  const mark =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined
  const text = decoder(mark ?? declared ?? 'utf-8')
  try {
    return text.decode(bytes)
  } catch {
    if ((mark ?? declared) === undefined && stated !== undefined) return decode(bytes, stated, undefined)
    throw new ExtractionError(
      'DOCUMENT_NOT_TEXT',
      `This file is not ${text.encoding.toUpperCase()} text. Save it as UTF-8 text, or as a complete web page.`,
    )
  }
}

function decoder(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new ExtractionError(
      'DOCUMENT_ENCODING_UNKNOWN',
      `The page says that its encoding is “${encoding}”, which is not known here. Save it as UTF-8.`,
    )
  }
}
