import { describe, expect, test } from 'vitest'
import { languages } from '../../server/ontology/language.ts'
import { pressAt } from './keyboard.ts'
import { eventually, seen } from './seen.ts'
import type { ServedPage } from './served-page.ts'
import { filled, words } from './words.ts'

/** Who changed what, when, and how the graph was then. */
export function historySuite(served: ServedPage): void {
  describe.each(languages)('the history, by keyboard, in %s', (language) => {
    const t = words[language]

    test('of an entity opens on its page, and a moment of it shows the page as it was recorded then', async () => {
      const page = await served.open(`/entities/axis-communications?lang=${language}`)
      const section = page.locator('.entity > .history-section')
      await section.waitFor()
      await pressAt(page, section.locator('summary').first())
      const moments = section.locator('.moment')
      await moments.first().waitFor()
      const first = moments.getByRole('link', { name: filled(t.history.revision, { number: 4 }) }).first()
      await pressAt(page, first)
      await page.locator('.revision-banner').waitFor()
      expect(new URL(page.url()).searchParams.get('revision')).toBe('4')
    })

    test('of the whole graph leads to that of each record', async () => {
      const page = await served.open(`/history?lang=${language}`)
      await eventually(() => seen(page.getByRole('heading', { level: 1 }))).toContain(t.history.title)
      const record = page.locator('.history-changes a').first()
      await record.waitFor()
      await pressAt(page, record)
      await page.locator('.history-what').first().waitFor()
      expect(new URL(page.url()).searchParams.get('of')).toMatch(/^[a-zA-Z]+:[a-z0-9-]+$/)
    })
  })
}
