import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { seen } from './seen.ts'
import type { ServedPage } from './served-page.ts'
import { filled, words } from './words.ts'

const t = words.en

/** What the page answers to the questions that it offers, and never says. */
export function answersSuite(served: ServedPage): void {
  const ask = async (question: keyof typeof t.home.questions): Promise<Page> => {
    const page = await served.open('/?lang=en')
    await page.getByRole('link', { name: t.home.questions[question] }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  const sentences = (page: Page) => page.locator('.hop-sentence').allInnerTexts()

  describe('answers', () => {
    test('no vendor reaches Sharp Eyes, and nothing would change that', async () => {
      const page = await ask('sharpEyes')
      await heading(page, t.answer.none)
      await page.getByRole('heading', { name: t.answer.explored }).waitFor()
      expect(await page.getByRole('heading', { name: t.answer.relaxation }).count()).toBe(0)
      expect(await page.locator('.chain').count()).toBe(0)
      const said = await seen(page.locator('main'))
      expect(said).toContain('No sourced chain in this graph')
      expect(said).not.toMatch(/does not supply|not supply/i)
      expect(said).toContain(t.app.noWrongdoing)
    })

    test('where one filter stands in the way, its loosening is offered and gives the chain', async () => {
      const page = await served.open('/chains?lang=en&from=axis-communications&to=skynet&strength=CORROBORATED')
      await heading(page, t.answer.none)
      const offered = page.locator('section', { has: page.getByRole('heading', { name: t.answer.relaxation }) }).last()
      const title = await seen(offered.locator('.chain-title'))
      await offered.getByRole('link', { name: t.answer.relax }).click()
      await page.locator('.hop-sentence').first().waitFor()
      expect(await seen(page.locator('.chain-title').first())).toBe(title)
      expect(new URL(page.url()).searchParams.get('strength')).toBe('REPORTED')
    })

    test('Axis is named in tenders, and no sale is said', async () => {
      const page = await ask('tenders')
      await heading(page, t.answer.onlyNamedOrBid)
      await page.getByRole('heading', { name: t.answer.namedOrBid, exact: true }).waitFor()
      const chain = page.locator('.named-or-bid .chain')
      expect(await chain.count()).toBe(1)
      expect(await seen(chain)).toContain('named in a tender')
      const [sentence] = await sentences(page)
      expect(sentence).toMatch(/named Axis Communications as a recommended brand/)
      expect(sentence).toMatch(/not a sale/)
      expect(sentence).not.toMatch(/\bsold\b|\bdelivered\b|\bsupplied\b/)
    })

    test('Noldus’s own statement stands by every step on which it sold', async () => {
      const page = await ask('noldus')
      const steps = page.locator('.hop-button')
      await steps.first().waitFor()
      const names = await steps.allInnerTexts()
      expect(names.length).toBeGreaterThan(1)
      for (const [index, name] of names.entries()) {
        await steps.nth(index).click()
        const panel = page.getByRole('complementary', { name: t.evidence.heading })
        await panel.getByText(filled(t.evidence.step, { number: index + 1, total: names.length })).waitFor()
        await panel.locator('.citation').first().waitFor()
        if (!/Noldus|The Observer XT/.test(name)) continue
        expect(await panel.locator('.response').allInnerTexts()).toContainEqual(
          expect.stringMatching(/Noldus.*\n[\s\S]*disputes the description/),
        )
      }
      const said = await seen(page.locator('.answer-question'))
      expect(said).toMatch(/neither contract nor delivery is shown/)
      expect(said).not.toMatch(/skynet|sharp eyes/i)
    })

    test('FaceReader is used, and who sold it is not shown', async () => {
      const page = await ask('facereader')
      await page.locator('.hop-sentence').first().waitFor()
      for (const sentence of await sentences(page)) {
        expect(sentence).toMatch(/\bused FaceReader\b/)
        expect(sentence).not.toMatch(/\bsold\b|\bbought\b/)
      }
      expect(await seen(page.locator('.not-shown'))).toMatch(/who sold/)
    })

    test('Morpho’s contract is no delivery', async () => {
      const page = await ask('morpho')
      await page.locator('.not-shown li').first().waitFor()
      expect(await seen(page.locator('.chain-chosen'))).toContain('2015')
      expect(await seen(page.locator('.not-shown').first())).toMatch(/delivery/i)
    })

    test('companies’ own words name the company as the speaker', async () => {
      const page = await ask('ownWords')
      await heading(page, t.claims.ownWords)
      const rows = page.locator('.claim-row-sentence')
      await rows.first().waitFor()
      for (const sentence of await rows.allInnerTexts()) expect(sentence).toMatch(/^\S+( \S+)* (says|said)\b/)
    })
  })
}
