import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { everythingRequired } from './needing.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const found = [
  ...(process.env.CHROMIUM === undefined ? [] : [process.env.CHROMIUM]),
  ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find(isProgram)

const notFound = 'no Chromium (apt-get install chromium fonts-noto-cjk, or set CHROMIUM to its path)'

/** Why browser tests can't run, or null. */
export const chromiumMissing: string | null = found === undefined && !everythingRequired ? notFound : null

export interface Browser {
  readonly context: BrowserContext
  close(): Promise<void>
}

/** A fresh Chromium with an empty profile; it speaks to nobody but the page under test. */
export const openBrowser = async (options: BrowserContextOptions = {}): Promise<Browser> => {
  if (found === undefined) throw new Error(notFound)
  const profile = await mkdtemp(join(tmpdir(), 'filiere-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  const close = async () => {
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return { context, close }
}
