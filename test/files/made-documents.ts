import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'

const chineseFont = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf',
)

/** A PDF with a page for each list of lines, in a font that knows simplified Chinese. */
export async function madePdf(pages: readonly (readonly string[])[], options: { userPassword?: string } = {}) {
  const pdf = new PDFDocument({ autoFirstPage: false, size: 'A4', info: { CreationDate: new Date(0) }, ...options })
  for (const lines of pages) {
    pdf.addPage().font(chineseFont).fontSize(14)
    for (const line of lines) pdf.text(line)
  }
  pdf.end()
  return new Uint8Array(await buffer(pdf))
}

const part = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`
const contentTypes = (...parts: readonly string[]) =>
  strToU8(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`,
  )
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (...targets: readonly (readonly [string, string, string])[]) =>
  strToU8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  )

/** A DOCX with these paragraphs and a table of one row. */
export function madeDocx(paragraphs: readonly string[], row: readonly string[]): Uint8Array {
  const text = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  const cells = row.map((cell) => `<w:tc>${text(cell)}</w:tc>`).join('')
  return zipSync({
    '[Content_Types].xml': contentTypes(
      part('/word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    ),
    '_rels/.rels': relations(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map(text).join('')}<w:tbl><w:tr>${cells}</w:tr></w:tbl></w:body></w:document>`,
    ),
  })
}

/** A cell as the file writes it; `date`: a day number shown as a date. */
type Cell = string | number | { readonly date: number }

/** An XLSX with these sheets. */
export function madeXlsx(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const entries = Object.entries(sheets)
  const cell = (value: Cell) =>
    typeof value === 'string'
      ? `<c t="inlineStr"><is><t>${value}</t></is></c>`
      : typeof value === 'number'
        ? `<c><v>${value}</v></c>`
        : `<c s="1"><v>${value.date}</v></c>`
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const lettered = (xml: string, row: number) => {
    let column = 0
    return xml.replaceAll('<c', () => `<c r="${String.fromCharCode(65 + column++)}${row}"`)
  }
  const worksheet = (rows: readonly (readonly Cell[])[]) =>
    strToU8(
      `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows
        .map((row, i) => `<row r="${i + 1}">${lettered(row.map(cell).join(''), i + 1)}</row>`)
        .join('')}</sheetData></worksheet>`,
    )
  return zipSync({
    '[Content_Types].xml': contentTypes(
      part('/xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      part('/xl/styles.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'),
      ...entries.map((_, i) =>
        part(
          `/xl/worksheets/sheet${i + 1}.xml`,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
        ),
      ),
    ),
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations(
      ...entries.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['rIdStyles', 'styles', 'styles.xml'],
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries
        .map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/styles.xml': strToU8(
      `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(entries.map(([, rows], i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(rows)])),
  })
}

/** A picture of one dot. */
export const madePng = (): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  )
