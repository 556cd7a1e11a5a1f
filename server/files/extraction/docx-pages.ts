import { createRequire } from 'node:module'
import mammoth from 'mammoth'
import { htmlToText } from '../../features/evidence/passage/html-to-text.ts'
import { checkZip } from '../zip.ts'

export const docxReader = `mammoth-${createRequire(import.meta.url)('mammoth/package.json').version}`

/** The text with its tables and notes, as one page: where pages end is up to whoever lays the document out. */
export async function docxPages(bytes: Uint8Array): Promise<string[]> {
  await checkZip(bytes)
  const noImages = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noImages })
  return [htmlToText(value)]
}
