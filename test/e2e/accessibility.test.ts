import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../server/ontology/language.ts'
import { chromiumMissing } from '../support/chromium.ts'
import { needing } from '../support/needing.ts'
import { embeddedStore } from '../support/stores.ts'
import { violations } from './axe.ts'
import { servedPage } from './served-page.ts'
import { openState, pageStates, settled } from './states.ts'

const appearances = [
  { width: 1440, theme: 'light' },
  { width: 1440, theme: 'dark' },
  { width: 390, theme: 'dark' },
  { width: 390, theme: 'light' },
] as const

/** Colours and widths are the same in every language: in the others each is looked at once. */
const appearancesIn = (language: Language) =>
  language === languages[0] ? appearances : appearances.filter((_, index) => index % 2 === 0)

/** States that are judged in every language; the others have the same parts, and are judged in one. */
const inEveryLanguage = [
  'home',
  'answer',
  'evidence',
  'check',
  'outline',
  'no-path',
  'claims',
  'documents',
  'history',
  'entity',
]

describe('accessibility', needing(chromiumMissing), () => {
  const served = servedPage(embeddedStore)

  describe.each(languages)('in %s', (language) => {
    const states = pageStates.filter(({ name }) => language === languages[0] || inEveryLanguage.includes(name))
    test.each(states)('$name', async (state) => {
      const page = await served.open('/')
      await openState(page, served.address, state, language)
      for (const { width, theme } of appearancesIn(language)) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme: theme })
        await page.locator(`html[data-theme=${theme}]`).waitFor()
        await page.locator(state.whole).first().waitFor()
        await settled(page)
        expect(await violations(page), `${width} pixels, ${theme}`).toEqual([])
      }
    })

    test('a saved chain, in its dialog and on its page', async () => {
      const page = await served.open(`/chains?lang=${language}&from=axis-communications&to=skynet`)
      await page.locator('.save-chain').click()
      const link = page.locator('dd a.saved-id')
      await link.waitFor()
      expect(await violations(page), 'the dialog').toEqual([])
      await link.click()
      await page.locator('.saved-evidence summary').first().click()
      for (const { width, theme } of appearances) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme: theme })
        await page.locator(`html[data-theme=${theme}]`).waitFor()
        await page.locator('.saved-evidence .citation').first().waitFor()
        await settled(page)
        expect(await violations(page), `${width} pixels, ${theme}`).toEqual([])
      }
    })

    test('the choice of neighbours', async () => {
      const page = await served.open('/')
      const outline = { name: 'outline', path: '/chains', params: { from: 'morpho', to: 'Buyer', view: 'outline' } }
      await openState(page, served.address, { ...outline, whole: '.outline-entity' }, language)
      await page.locator('.outline-entity .icon-button').first().click()
      await page.getByRole('menuitem').nth(1).click()
      await page.locator('.kind').first().waitFor()
      for (const { width, theme } of appearancesIn(language)) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme: theme })
        await page.locator(`html[data-theme=${theme}]`).waitFor()
        expect(await violations(page), `${width} pixels, ${theme}`).toEqual([])
      }
    })
  })
})
