import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy, VerbosityLevel, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { FiliereError } from '../../errors.ts'

export const pdfReader = `pdfjs-${version}`

const mostPages = 5_000

/** The character maps of Chinese fonts and the metrics of those that every reader has come with the package. */
const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** The text of each page, in the order in which the file has it; nothing in the file is executed or fetched. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({
    data: bytes,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await pagesOf(await task.promise)
  } catch (cause) {
    throw cause instanceof FiliereError ? cause : refusal(cause)
  } finally {
    await task.destroy()
  }
}

async function pagesOf(pdf: PDFDocumentProxy): Promise<string[]> {
  if (pdf.numPages > mostPages)
    throw new FiliereError('FILE_UNREADABLE', `This PDF has more than ${mostPages} pages: split it.`)
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
    page.cleanup()
  }
  return pages
}

function refusal(cause: unknown): FiliereError {
  const locked = cause instanceof Error && cause.name === 'PasswordException'
  const message = locked
    ? 'This PDF is locked by a password: save it without one.'
    : 'This PDF is damaged: fetch it again, or print it to a new one.'
  return new FiliereError('FILE_UNREADABLE', message, { cause })
}
