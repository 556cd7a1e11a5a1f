import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { needing } from '../support/needing.ts'
import { sharedMissing } from '../support/shared.ts'
import { dropFile, type OwnCopy, otherText, pdf, savedPage, seedText } from './own-copies.ts'
import { seen } from './seen.ts'
import type { ServedPage } from './served-page.ts'
import { words } from './words.ts'

const t = words.en.check
const chooseOrAgain = new RegExp(`^(${t.choose}|${t.again})$`)

/** What the page says of each kind of copy that a reader may have. */
export function copiesSuite(served: ServedPage): void {
  describe('a reader’s own copy', () => {
    let page: Page
    let citation: Locator

    beforeEach(async () => {
      const state = 'from=axis-communications&to=skynet&sel=hop.1&check=axis-skynet-guilin-amnesty-1'
      page = await served.open(`/chains?lang=en&${state}`)
      citation = page.locator('.citation', { has: page.locator('.drop-zone') })
    })

    const give = async (copy: OwnCopy | string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        citation.getByRole('button', { name: chooseOrAgain }).click(),
      ])
      await chooser.setFiles(copy)
    }

    test('dropped on the page, the document itself proves the passage', needing(sharedMissing), async () => {
      await citation.locator('.drop-zone').waitFor()
      await dropFile(page, citation.locator('.drop-zone'), seedText)
      const result = await seen(citation.locator('.check-result'))
      expect(result).toContain(t.copy.SAME)
      expect(result).toContain(t.passage.EXACT_AT_POSITION)
    })

    test('a saved web page is another copy and still proves it', needing(sharedMissing), async () => {
      await give(await savedPage())
      await citation.getByText(t.verified, { exact: true }).waitFor()
      const result = await seen(citation.locator('.check-result'))
      expect(result).toContain(t.copy.OTHER)
      expect(result).toMatch(new RegExp(`${t.passage.EXACT_MOVED}|${t.passage.EXACT_AT_POSITION}`))
      expect(await citation.locator('mark').textContent()).toMatch(/Skynet|Guilin/)
    })

    test('another document does not prove it, and the next one can be tried', async () => {
      await give(otherText)
      await citation.getByText(t.notVerified).waitFor()
      const result = await seen(citation.locator('.check-result'))
      expect(result).toContain(t.copy.OTHER)
      expect(result).toContain(t.passage.MISSING)
      expect(await citation.locator('mark').count()).toBe(0)
      await give(pdf)
      await citation.getByText(t.pdf).waitFor()
      expect(await citation.locator('.check-result').count()).toBe(0)
    })

    test('the check is closed again, and the evidence stays', async () => {
      const checks = page.locator('.citation summary', { hasText: t.heading })
      await citation.locator('.drop-zone').waitFor()
      await checks.first().click()
      await page.locator('.drop-zone').waitFor({ state: 'detached' })
      await checks.last().click()
      await page.locator('.drop-zone').waitFor()
      await page.getByRole('button', { name: words.en.app.close }).click()
      await checks.first().waitFor({ state: 'detached' })
      expect(await page.locator('.hop-button').count()).toBeGreaterThan(0)
    })

    test('a file that holds no text is said to hold none', async () => {
      await give({ name: 'picture.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 159, 146, 150, 0, 1, 2, 3]) })
      await citation.getByText(t.notText).waitFor()
    })
  })
}
