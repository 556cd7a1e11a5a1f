import type { Page } from 'playwright-core'

/** What the address of a page holds. */
export const parameters = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams)
