import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pressAt, tabTo } from './keyboard.ts'
import { parameters } from './parameters.ts'
import { eventually, seen } from './seen.ts'
import type { ServedPage } from './served-page.ts'
import { filled, words } from './words.ts'

const t = words.en
const axisToSkynet = '/chains?lang=en&from=axis-communications&to=skynet'

/** What a reader can do with an answer. */
export function pageSuite(served: ServedPage): void {
  const answered = async (more = ''): Promise<Page> => {
    const page = await served.open(`${axisToSkynet}${more}`)
    await page.locator('.hop-button').first().waitFor()
    return page
  }

  describe('the page', () => {
    test('both ends are swapped, and swapped back', async () => {
      const page = await answered()
      await pressAt(page, page.getByRole('button', { name: t.question.swap }))
      await page.getByRole('heading', { level: 1, name: t.answer.none }).waitFor()
      expect(parameters(page)).toMatchObject({ from: 'skynet', to: 'axis-communications' })
      expect(await page.getByRole('combobox', { name: t.question.from }).inputValue()).toBe('Skynet')
      await page.keyboard.press('Alt+X')
      await page.locator('.hop-button').first().waitFor()
      expect(parameters(page)).toMatchObject({ from: 'axis-communications', to: 'skynet' })
    })

    test('Ctrl K finds names and commands', async () => {
      const page = await answered()
      await page.keyboard.press('Control+K')
      const palette = page.getByRole('dialog', { name: t.commands.title })
      await palette.waitFor()
      await page.keyboard.insertText('outline')
      await palette.getByRole('menuitem', { name: t.commands.outline }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('tab', { name: t.answer.outline, selected: true }).waitFor()

      await page.keyboard.press('Control+K')
      await page.keyboard.insertText('诺达思')
      await palette.getByRole('menuitem', { name: /Noldus/ }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: /Noldus Information Technology/ }).waitFor()
    })

    test('one Escape closes Ctrl K, whatever was typed', async () => {
      const page = await answered('&sel=hop.1')
      await page.keyboard.press('Control+K')
      const palette = page.getByRole('dialog', { name: t.commands.title })
      await palette.waitFor()
      await page.keyboard.insertText('axis')
      await page.keyboard.press('Escape')
      await palette.waitFor({ state: 'detached' })
      expect(parameters(page).sel).toBe('hop.1')
    })

    test('which neighbours to show is chosen by kind, by keyboard, and is in the address', async () => {
      const page = await answered('&view=outline')
      const open = filled(t.outline.actions, { name: 'Axis Communications' })
      await pressAt(page, page.locator('.outline').getByRole('button', { name: open }))
      const count = await neighbourCount(served.address, 'axis-communications')
      await page.getByRole('menuitem', { name: filled(t.outline.choose_other, { count }) }).press('Enter')
      const choice = page.getByRole('dialog', { name: /Axis Communications/ })
      const kinds = choice.getByRole('checkbox')
      await kinds.first().waitFor()
      await pressAt(page, choice.getByRole('button', { name: t.neighbours.tickNone }))
      await tabTo(page, choice.getByRole('checkbox', { name: /^makes.*products/ }))
      await page.keyboard.press('Space')
      await pressAt(page, choice.getByRole('button', { name: t.neighbours.showChosen }))
      await eventually(() => parameters(page).expanded).toBe('axis-communications*MAKES-out-Product')
      const neighbours = page.locator('.outline-neighbours')
      await eventually(() => seen(neighbours.locator('.entity-name'))).toContain('Axis network cameras')
      expect(await neighbours.locator('.entity-name').count()).toBe(1)
      await page.reload()
      await neighbours.locator('.entity-name').first().waitFor()
      expect(await neighbours.locator('.entity-name').count()).toBe(1)
    })

    test('the drawing is walked, expanded with its counts, and asked from by keyboard', async () => {
      const page = await answered()
      const drawing = page.getByRole('application')
      await tabTo(page, drawing)
      const said = page.locator('.graph [aria-live]')
      await page.keyboard.press('ArrowRight')
      await eventually(() => seen(said)).toContain('Step 1 of 2')
      await page.keyboard.press('ArrowRight')
      await eventually(() => seen(said)).toMatch(/^Skynet in Guilin.*1 neighbour not shown/)
      await page.keyboard.press('e')
      const choice = page.getByRole('dialog', { name: /Skynet in Guilin/ })
      await choice.getByRole('checkbox').first().waitFor()
      await page.keyboard.press('Enter')
      await choice.waitFor({ state: 'detached' })
      await eventually(() => parameters(page).expanded).toBe('skynet-guilin')
      await tabTo(page, drawing)
      await eventually(() => seen(said)).toContain('neighbours shown')
      await page.keyboard.press('m')
      const menu = page.getByRole('menu', { name: /Skynet in Guilin/ })
      await menu.waitFor()
      await page.keyboard.press('Escape')
      await menu.waitFor({ state: 'detached' })
      await tabTo(page, drawing)
      await page.keyboard.press('t')
      await eventually(() => parameters(page).to).toBe('skynet-guilin')
    })

    test('the outline has the same parties, steps and actions', async () => {
      const page = await answered('&view=outline')
      const outline = page.locator('.outline')
      expect(await outline.locator('.entity-name').allInnerTexts()).toEqual([
        expect.stringContaining('Axis Communications'),
        expect.stringContaining('Skynet in Guilin'),
        expect.stringContaining('Skynet'),
      ])
      const open = filled(t.outline.actions, { name: 'Skynet in Guilin' })
      await pressAt(page, outline.getByRole('button', { name: open }))
      const count = await neighbourCount(served.address, 'skynet-guilin')
      const expand = page.getByRole('menuitem', { name: filled(t.outline.choose_other, { count }) })
      await expand.waitFor()
      for (const action of [t.outline.details, t.outline.setFrom, t.outline.setTo, t.outline.leaveOut, t.outline.page])
        expect(await page.getByRole('menuitem', { name: action, exact: true }).count()).toBe(1)
      await expand.press('Enter')
      await page.getByRole('button', { name: filled(t.neighbours.showAll_other, { count }) }).press('Enter')
      const neighbours = page.locator('.outline-neighbours')
      await neighbours.getByRole('heading', { name: filled(t.outline.neighbours_other, { count }) }).waitFor()
      expect(await neighbours.locator('.entity-name').count()).toBe(count)
      expect(parameters(page).expanded).toBe('skynet-guilin')

      await pressAt(page, outline.getByRole('button', { name: open }).first())
      await page.getByRole('menuitem', { name: t.outline.leaveOut }).press('Enter')
      await page.getByRole('heading', { level: 1, name: t.answer.none }).waitFor()
      expect(parameters(page).without).toBe('skynet-guilin')
    })

    test('another language keeps what is looked at', async () => {
      const page = await answered('&sel=hop.2&expanded=guilin&view=outline')
      await page.locator('.outline-neighbours').waitFor()
      const { lang: _, ...before } = parameters(page)
      await pressAt(page, page.getByRole('link', { name: 'FR Français' }))
      await page.getByRole('complementary', { name: words.fr.evidence.heading }).locator('.citation').first().waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('fr')
      await page.getByRole('link', { name: /中文/ }).click()
      await page.getByRole('complementary', { name: words.zh.evidence.heading }).locator('.citation').first().waitFor()
      expect(await seen(page.locator('.hop-sentence').first())).toMatch(/\p{Script=Han}/u)
      const { lang, ...after } = parameters(page)
      expect([lang, after]).toEqual(['zh', before])
    })

    test('the theme is changed and kept', async () => {
      const page = await answered()
      const theme = () => page.evaluate(() => document.documentElement.dataset.theme)
      const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      expect(await theme()).toBe('light')
      const paper = await background()
      await pressAt(page, page.getByRole('button', { name: t.app.toDark }))
      expect(await theme()).toBe('dark')
      expect(await background()).not.toBe(paper)
      await page.reload()
      await page.locator('.hop-button').first().waitFor()
      expect(await theme()).toBe('dark')
      await page.getByRole('button', { name: t.app.toLight }).click()
      expect(await theme()).toBe('light')
    })

    test('on a small screen the answer is an outline, the drawing a tab, the evidence a sheet', async () => {
      const page = await served.open('/')
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${served.address}${axisToSkynet}`)
      await page.getByRole('tab', { name: t.answer.outline, selected: true }).waitFor()
      await page.locator('.outline-hop').first().click()
      const sheet = page.getByRole('dialog', { name: t.evidence.heading })
      await sheet.locator('.citation').first().waitFor()
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'detached' })
      expect(parameters(page).sel).toBeUndefined()
      for (const tab of [t.answer.graph, t.answer.table]) {
        await page.getByRole('tab', { name: tab }).click()
        await page.getByRole('tab', { name: tab, selected: true }).waitFor()
      }
      await page.locator('.claims-table').waitFor()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    })
  })
}

async function neighbourCount(address: string, id: string): Promise<number> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ entity(id: "${id}") { neighbourCount } }` }),
  })
  const { data } = (await response.json()) as { data: { entity: { neighbourCount: number } } }
  return data.entity.neighbourCount
}
