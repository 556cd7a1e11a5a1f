import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { textPages } from '../../server/features/evidence/passage/text-pages.ts'
import { extractInThread } from '../../server/files/extraction/extract-in-thread.ts'
import type { FileType } from '../../server/files/media-types.ts'
import { madeDocx, madePdf, madePng, madeXlsx } from './made-documents.ts'

const extracted = (type: FileType, bytes: Uint8Array, mediaType = '') => extractInThread({ bytes, type, mediaType })

test('a PDF in Chinese gives its text page by page', async () => {
  const pdf = await madePdf([['公安部人脸识别系统采购公告。', '中标人：某某科技有限公司。'], [], ['Page trois.']])
  const { text, normaliser } = await extracted('pdf', pdf)
  expect(textPages(text).map((page) => page.text)).toEqual([
    '公安部人脸识别系统采购公告。\n中标人：某某科技有限公司。',
    '',
    'Page trois.',
  ])
  expect(normaliser).toMatch(/^pdfjs-\d+\.\d+\.\d+\/nfc-lf-1$/)
})

test('a PDF without any text has none', async () => {
  expect((await extracted('pdf', await madePdf([[], []]))).text).toBe('')
})

test('a DOCX gives its paragraphs and the cells of its tables', async () => {
  const { text, normaliser } = await extracted('docx', madeDocx(['招标文件', 'cafe\u0301 &amp; 天网'], ['甲', '乙']))
  expect(text).toBe('招标文件\n\ncafé & 天网\n\n甲\n\n乙')
  expect(normaliser).toMatch(/^mammoth-\d+\.\d+\.\d+\/nfc-lf-1$/)
})

test('an XLSX gives a page for each sheet: numbers as written, dates as dates', async () => {
  const { text, normaliser } = await extracted(
    'xlsx',
    madeXlsx({
      标段: [
        ['品牌', '数量'],
        ['海康', 1200.5],
        ['签订', { date: 43831 }],
      ],
      Notes: [['x']],
    }),
  )
  expect(textPages(text).map((page) => page.text)).toEqual([
    '标段\n品牌\t数量\n海康\t1200.5\n签订\t2020-01-01',
    'Notes\nx',
  ])
  expect(normaliser).toMatch(/^read-excel-file-\d+\.\d+\.\d+\/nfc-lf-1$/)
})

test('a web page gives the text that a reader’s copy is compared by', async () => {
  const page = strToU8(
    '<!doctype html><head><title>x</title></head><script>no()</script><p>cafe\u0301</p>\r\n<p>天网</p>',
  )
  expect(await extracted('html', page)).toEqual({ text: 'café\n\n天网', normaliser: 'nfc-lf-1' })
})

test('the encoding of a text that doesn’t say it may be stated with its type', async () => {
  const gb18030 = new Uint8Array([0xcc, 0xec, 0xcd, 0xf8])
  await expect(extracted('text', gb18030)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  expect((await extracted('text', gb18030, 'text/plain; charset=gb18030')).text).toBe('天网')
  await expect(extracted('text', gb18030, 'text/plain; charset=martian')).rejects.toThrow(/martian/)
})

test('a picture has no text', async () => {
  expect((await extracted('png', madePng())).text).toBe('')
})

test('a locked PDF says that it is', async () => {
  const pdf = await madePdf([['secret']], { userPassword: 'p' })
  await expect(extracted('pdf', pdf)).rejects.toMatchObject({
    code: 'FILE_UNREADABLE',
    message: expect.stringContaining('password'),
  })
})

test.each([
  ['a PDF cut short', 'pdf', async () => (await madePdf([['x']])).subarray(0, 300)],
  ['a ZIP cut short', 'docx', async () => madeDocx(['x'], ['y']).subarray(0, 200)],
  ['a DOCX without a document', 'docx', async () => zipSync({ 'word/document.xml': strToU8('no XML <') })],
  ['an XLSX without sheets', 'xlsx', async () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
  ['a member that lies about its size', 'docx', async () => lyingZip()],
  ['a ZIP bomb', 'xlsx', async () => zipSync({ 'xl/workbook.xml': new Uint8Array(210_000_000) })],
] as const)('%s is refused', { timeout: 60_000 }, async (_, type, bytes) => {
  await expect(extracted(type, await bytes())).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
})

test('what takes too long is given up, and the next file is read', async () => {
  const order = { bytes: await madePdf([['x']]), type: 'pdf', mediaType: '' } as const
  await expect(extractInThread(order, { milliseconds: 0, megabytes: 512 })).rejects.toThrow(/longer than 0 seconds/)
  expect((await extractInThread(order)).text).toBe('x')
})

/** Says in both its headers that a member is shorter than it is. */
function lyingZip(): Uint8Array {
  const zip = madeDocx(['x'.repeat(5_000)], ['y'])
  const bytes = Buffer.from(zip)
  const name = Buffer.from('word/document.xml')
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    const isLocal = bytes.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50
    const isCentral = at >= 46 && bytes.readUInt32LE(at - 46) === 0x02014b50
    if (isLocal) bytes.writeUInt32LE(100, at - 8)
    if (isCentral) bytes.writeUInt32LE(100, at - 22)
  }
  return new Uint8Array(bytes)
}
