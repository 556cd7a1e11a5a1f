import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sniff } from '../../server/files/sniff.ts'
import { madeDocx, madePdf, madePng, madeXlsx } from './made-documents.ts'

const named = (name: string) => ({ name })

test.each([
  ['pdf', 'a.txt', () => madePdf([['x']])],
  ['docx', 'a.pdf', () => madeDocx(['x'], ['y'])],
  ['xlsx', 'a.docx', () => madeXlsx({ x: [['y']] })],
  ['png', 'a.html', madePng],
  ['jpeg', '', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
  ['gif', '', () => strToU8('GIF89a\0\0')],
  ['webp', '', () => strToU8('RIFF\0\0\0\0WEBPVP8 ')],
  ['html', 'a.txt', () => strToU8('\uFEFF <!-- saved --> <!DOCTYPE html><p>x')],
  ['html', '', () => utf16('<html lang="zh">')],
  ['html', 'a.htm', () => strToU8('<p>only its name says that it is a page')],
  ['text', 'a.txt', () => strToU8('天网 <html>')],
  ['text', '', () => utf16('天网')],
] as const)('%s, whatever it is called (%s)', async (type, name, bytes) => {
  expect(await sniff(await bytes(), named(name))).toBe(type)
})

test('a PDF may begin behind something else', async () => {
  expect(await sniff(strToU8(`\n\n%PDF-1.4`), {})).toBe('pdf')
})

test.each([
  ['another ZIP', zipSync({ mimetype: strToU8('application/epub+zip') }), /ZIP that is neither/],
  ['an old Office file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /older or encrypted Office/],
  ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0]), /use PDF, HTML/],
])('%s is refused, with what to do', async (_, bytes, message) => {
  await expect(sniff(bytes, named('a.pdf'))).rejects.toMatchObject({
    code: 'FILE_UNSUPPORTED',
    message: expect.stringMatching(message),
  })
})

test('a ZIP cut short is unreadable', async () => {
  await expect(sniff(madeDocx(['x'], ['y']).subarray(0, 90), {})).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
})

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
}
