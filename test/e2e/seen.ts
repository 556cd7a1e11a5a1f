import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** What a reader sees of one element or several, as text, once there is one: hidden parts left out, in their letters. */
export async function seen(locator: Locator): Promise<string> {
  await locator.first().waitFor()
  return (await locator.allInnerTexts()).join('\n')
}

/** What is expected of something that changes by and by, with the patience that Playwright has. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 30_000 })
