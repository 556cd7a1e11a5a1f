import type { Locator } from 'playwright-core'

/** What a reader sees of one element or several, as text, once there is one: hidden parts left out, in their letters. */
export async function seen(locator: Locator): Promise<string> {
  await locator.first().waitFor()
  return (await locator.allInnerTexts()).join('\n')
}
