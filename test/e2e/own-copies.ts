import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { sharedPath } from '../support/shared.ts'

/** A file of the reader's. */
export interface OwnCopy {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The page that the seed graph is coded from. */
export const seedText = sharedPath('seed', 'amnesty-france-2020-eu-surveillance-exports.txt')

/** The same text as a browser saves it: paragraphs as elements, lines broken anew, a heading and navigation around. */
export async function savedPage(): Promise<OwnCopy> {
  const text = await readFile(seedText, 'utf8')
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => `    <p>${escaped(paragraph).replaceAll(' ', '\n      ')}</p>`)
  const html = `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><title>Saved</title><script>var text = 1</script></head>
  <body>
    <nav><a href="/">Start</a></nav>
${paragraphs.join('\n')}
  </body>
</html>
`
  return { name: 'saved.html', mimeType: 'text/html', buffer: Buffer.from(html) }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const otherText: OwnCopy = {
  name: 'other.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('A text that has nothing to do with it.\n'.repeat(400)),
}

export const pdf: OwnCopy = {
  name: 'page.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
}

/** Drags a file from outside the browser onto an element, through the browser's own events. */
export async function dropFile(page: Page, target: Locator, file: string): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (box === null) throw new Error('nothing to drop the file on')
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [join(file)], dragOperationsMask: 1 }
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at })
  await session.detach()
}
