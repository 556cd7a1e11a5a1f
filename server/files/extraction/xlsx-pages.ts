import { createRequire } from 'node:module'
import readXlsxFile, { type CellValue } from 'read-excel-file/node'
import { checkZip } from '../zip.ts'

export const xlsxReader = `read-excel-file-${createRequire(import.meta.url)('read-excel-file/package.json').version}`

/** A page for each sheet: its name, then its rows, their cells with tabs between them. */
export async function xlsxPages(bytes: Uint8Array): Promise<string[]> {
  await checkZip(bytes)
  // Numbers stay as they are written in the file.
  const sheets = await readXlsxFile(Buffer.from(bytes), { parseNumber: (written) => written })
  return sheets.map(({ sheet, data }) =>
    [sheet, ...data.map((row) => row.map(cellText).join('\t').trimEnd())].join('\n'),
  )
}

/** The package's own type takes a date for the constructor of dates. */
function cellText(value: CellValue<string> | Date | null): string {
  if (value === null) return ''
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.000Z$/, '')
  return String(value)
}
