import { describe, expect, test } from 'vitest'
import { languages } from '../../server/ontology/language.ts'
import { pressAt } from './keyboard.ts'
import { parameters } from './parameters.ts'
import { eventually, seen } from './seen.ts'
import type { ServedPage } from './served-page.ts'
import { filled, words } from './words.ts'

const axis = 'from=axis-communications&to=skynet'

/** What a link says to whoever opens it. */
export function linkSuite(served: ServedPage): void {
  describe('a link', () => {
    test.each(languages)('says in %s what of it was not understood, and the rest is answered', async (language) => {
      const t = words[language]
      const page = await served.open(`/chains?lang=${language}&${axis}&since=abc&stage=FOO&hops=99&sel=hop.1`)
      await page.locator('.hop-button').first().waitFor()
      const notice = page.locator('.link-notice')
      const said = await seen(notice)
      expect(said).toContain(t.link.heading)
      expect(said).toContain(`since=abc ${t.link.instead.since}`)
      expect(said).toContain(`stage=FOO ${t.link.unknown}`)
      expect(said).toContain(`hops=99 ${filled(t.link.instead.hops, { hops: 6 })}`)
      await pressAt(page, notice.getByRole('button', { name: t.link.dismiss }))
      await notice.waitFor({ state: 'detached' })
      expect(parameters(page)).toEqual({
        lang: language,
        from: 'axis-communications',
        to: 'skynet',
        sel: 'hop.1',
      })
    })

    test('says when it names a chain that is not there', async () => {
      const page = await served.open(`/chains?lang=en&${axis}&chain=7`)
      const said = page.getByText(filled(words.en.answer.chainGone, { number: 7, count: 1 }))
      await said.waitFor()
      expect(await page.locator('.link-notice').count()).toBe(0)
    })

    test('that was copied opens what its sender saw, as of the revision, and leads to today’s', async () => {
      const t = words.en
      const page = await served.open(`/chains?lang=en&${axis}&sel=hop.2`)
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: served.address })
      await page.locator('.citation').first().waitFor()
      expect(await page.locator('.revision-banner').count()).toBe(0)
      await pressAt(page, page.getByRole('button', { name: t.answer.copyLink }))
      const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
      const revision = Number(link.searchParams.get('revision'))
      expect(revision).toBeGreaterThan(0)

      const pinned = await served.open(`${link.pathname}${link.search}`)
      const banner = pinned.locator('.revision-banner')
      await eventually(() => seen(banner)).toContain(`(revision ${revision})`)
      await pinned.locator('.citation').first().waitFor()
      expect(await seen(pinned.locator('.chains'))).toBe(await seen(page.locator('.chains')))

      await pressAt(pinned, banner.getByRole('link', { name: t.revision.today }))
      await banner.waitFor({ state: 'detached' })
      expect(parameters(pinned)).toEqual({
        lang: 'en',
        from: 'axis-communications',
        to: 'skynet',
        sel: 'hop.2',
      })
    })

    test('to an earlier revision shows the graph as it was, on every page that it leads to', async () => {
      const page = await served.open('/documents?lang=en&revision=1')
      await page.locator('.documents li').first().waitFor()
      await page.getByRole('link', { name: words.en.app.claims, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: words.en.claims.all }).waitFor()
      expect(parameters(page).revision).toBe('1')
      await page.getByText(words.en.claims.empty).waitFor()
    })

    test('to a revision that does not exist says so, and leads to today’s', async () => {
      const page = await served.open(`/chains?lang=en&${axis}&revision=9999`)
      await page.getByText(filled(words.en.revision.missing, { number: 9999 })).waitFor()
      await page.getByRole('link', { name: words.en.revision.today }).click()
      await page.locator('.hop-button').first().waitFor()
    })
  })
}
