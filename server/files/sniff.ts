import { FiliereError } from '../errors.ts'
import { type FileFacts, isHtml } from '../features/evidence/passage/extract.ts'
import type { FileType } from './media-types.ts'
import { fileNamesInZip } from './zip.ts'

/** What the beginning of a file says it is; `at`: where these bytes are. */
const signatures: readonly { readonly type: FileType; readonly at: number; readonly bytes: string }[] = [
  { type: 'png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'gif', at: 0, bytes: 'GIF87a' },
  { type: 'gif', at: 0, bytes: 'GIF89a' },
  { type: 'webp', at: 8, bytes: 'WEBPVP8' },
]

/** What a ZIP is that holds this file. */
const zipMembers: readonly (readonly [string, FileType])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
]

/** A PDF may begin later, as its readers allow. */
const pdfBeginsWithin = 1024

const pageBegins = /^(?:\s|<!--[\s\S]*?-->|<\?xml[\s\S]*?\?>)*<(?:!doctype\s+html|html|head|body|title|meta|script)\b/i

/**
 * What a file is by its bytes. Only whether a text is a web page may be said by its name or stated type as well.
 * Throws FILE_UNSUPPORTED for all that is not kept here, and FILE_UNREADABLE for a damaged ZIP.
 */
export async function sniff(bytes: Uint8Array, file: FileFacts): Promise<FileType> {
  const head = latin1(bytes.subarray(0, pdfBeginsWithin))
  const signed = signatures.find((signature) => head.startsWith(signature.bytes, signature.at))
  if (signed !== undefined) return signed.type
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return zipType(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    return refuse('an older or encrypted Office file: save it as DOCX, XLSX or PDF, without a password')
  if (!isText(bytes)) return refuse('no type of file that is known here: use PDF, HTML, text, DOCX, XLSX or an image')
  return isHtml(file) || pageBegins.test(textHead(bytes)) ? 'html' : 'text'
}

async function zipType(bytes: Uint8Array): Promise<FileType> {
  const names = await fileNamesInZip(bytes)
  const found = zipMembers.find(([name]) => names.has(name))
  return found?.[1] ?? refuse('a ZIP that is neither DOCX nor XLSX: take out the document, or save it as PDF')
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const hasMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** Text holds no NUL, but in UTF-16, which says so by its first two bytes. */
const isText = (bytes: Uint8Array): boolean => hasMark(bytes) || !bytes.includes(0)

function textHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4 * pdfBeginsWithin)
  const label = !hasMark(head) ? 'utf-8' : head[0] === 0xff ? 'utf-16le' : 'utf-16be'
  return new TextDecoder(label).decode(head)
}

function refuse(what: string): never {
  throw new FiliereError('FILE_UNSUPPORTED', `This file is ${what}.`)
}
