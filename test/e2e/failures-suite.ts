import { describe, expect, test } from 'vitest'
import { seen } from './seen.ts'
import type { ServedPage } from './served-page.ts'
import { words } from './words.ts'

const t = words.en

/** What the page says while its server is gone, and that it goes on once it is back. */
export function failuresSuite(served: ServedPage): void {
  describe('a server that stops', () => {
    test('is said, keeps what was asked, and the answer comes once it is back', async () => {
      const page = await served.open('/chains?lang=en&from=axis-communications&to=skynet')
      await page.locator('.hop-button').first().waitFor()
      await served.stop()
      await page.locator('.hop-button').first().click()
      const panel = page.getByRole('complementary', { name: t.evidence.heading })
      const alert = panel.getByRole('alert').first()
      await alert.waitFor()
      expect(await seen(alert)).toContain(t.errors.NETWORK)
      expect(await page.locator('.hop-sentence').count()).toBeGreaterThan(0)
      await served.start()
      await alert.getByRole('button', { name: t.errors.retry }).click()
      await panel.locator('.citation').first().waitFor()
    })
  })
}
