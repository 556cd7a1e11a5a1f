import type { Locator, Page } from 'playwright-core'

/** More stops than any state of the page has. */
const most = 150

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement)

/** Presses Tab until the element has the focus, as a reader without a mouse must. Throws when it is never reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < most; presses++) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${target} is not reached with Tab`)
}

/** Goes to an element with Tab and presses Enter on it. */
export async function pressAt(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Types into a type-ahead field until a suggestion has this name, then takes it with the arrow keys. */
export async function choose(page: Page, field: Locator, typed: string, name: RegExp): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(typed)
  const option = page.getByRole('option', { name })
  await option.waitFor()
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('ArrowDown')
    const id = await field.getAttribute('aria-activedescendant')
    if (id !== null && id === (await option.getAttribute('id'))) {
      await page.keyboard.press('Enter')
      return
    }
  }
  throw new Error(`the suggestion ${name} is not reached with the arrow keys`)
}
