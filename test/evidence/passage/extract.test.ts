import { expect, test } from 'vitest'
import { extractText, isExtractionError } from '../../../server/features/evidence/passage/extract.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const asIs = (html: string) => html

const codeOf = (bytes: Uint8Array, file: { name?: string; mediaType?: string }): string | undefined => {
  try {
    extractText(bytes, file, asIs)
    return undefined
  } catch (error) {
    return isExtractionError(error) ? error.code : 'OTHER'
  }
}

test('plain text is UTF-8, with or without a byte order mark, in NFC and LF', () => {
  expect(extractText(utf8('\uFEFFcafe\u0301\r\n天网\r'), { name: 'page.txt' }, asIs)).toBe('café\n天网\n')
  expect(extractText(utf8('<p>'), {}, asIs)).toBe('<p>')
})

test('UTF-16 is read when it is marked', () => {
  const bytes = new Uint8Array([0xff, 0xfe, 0x29, 0x59, 0x51, 0x7f])
  expect(extractText(bytes, { name: 'a.txt' }, asIs)).toBe('天网')
})

test('a web page is read in the encoding it declares', () => {
  const bytes = new Uint8Array([...utf8('<meta charset="windows-1252">'), 0xe9])
  expect(extractText(bytes, { name: 'page.HTML' }, asIs)).toMatch(/é$/)
  expect(extractText(bytes, { mediaType: 'text/html; charset=x' }, asIs)).toMatch(/é$/)
})

test('what can not be read is refused with a code', () => {
  expect(codeOf(utf8('%PDF-1.7'), { name: 'report.txt' })).toBe('DOCUMENT_TYPE_UNSUPPORTED')
  expect(codeOf(utf8('PK\u0003\u0004'), {})).toBe('DOCUMENT_TYPE_UNSUPPORTED')
  expect(codeOf(utf8(''), { name: 'report.docx' })).toBe('DOCUMENT_TYPE_UNSUPPORTED')
  expect(codeOf(utf8(''), { mediaType: 'image/png' })).toBe('DOCUMENT_TYPE_UNSUPPORTED')
  expect(codeOf(new Uint8Array([0xe9, 0x20]), { name: 'latin.txt' })).toBe('DOCUMENT_NOT_TEXT')
  expect(codeOf(utf8('<meta charset=klingon>'), { name: 'page.html' })).toBe('DOCUMENT_ENCODING_UNKNOWN')
})
