import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languages } from '../../server/ontology/language.ts'
import { setup as build } from '../support/built.ts'
import { openBrowser } from '../support/chromium.ts'
import { startServer } from '../support/program.ts'
import { openState, pageStates } from './states.ts'

/**
 * Pictures of the main states, to be looked at: `npx tsx test/e2e/screenshots.ts FOLDER [STATE …]`. One for each width,
 * theme, language and state, named so that a state's pictures stand together.
 */

const widths = [1440, 1024, 390]
const themes = ['light', 'dark'] as const

async function takeAll(address: string, folder: string, names: readonly string[]): Promise<void> {
  const states = pageStates.filter(({ name }) => names.length === 0 || names.includes(name))
  await mkdir(folder, { recursive: true })
  for (const width of widths)
    for (const theme of themes) {
      const viewport = { width, height: width === 390 ? 844 : 900 }
      const browser = await openBrowser({ viewport, colorScheme: theme, reducedMotion: 'reduce' })
      try {
        const page = await browser.context.newPage()
        for (const state of states)
          for (const language of languages) {
            await openState(page, address, state, language)
            await page.screenshot({ path: join(folder, `${state.name}-${width}-${theme}-${language}.png`) })
          }
      } finally {
        await browser.close()
      }
    }
}

const [folder, ...names] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name the folder for the pictures: npx tsx test/e2e/screenshots.ts FOLDER')
await build()
const data = await mkdtemp(join(tmpdir(), 'filiere-screenshots-'))
const server = await startServer('dist/server/main.js', [], { FILIERE_DATA: data })
try {
  await takeAll(server.address, folder, names)
} finally {
  await server.stop()
  await rm(data, { recursive: true, force: true })
}
