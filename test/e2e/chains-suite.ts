import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { EntityRecord } from '../../server/features/entity/entity-record.ts'
import type { Change } from '../../server/features/revision/change.ts'
import { citationOf } from '../claim/records.ts'
import { nameOf, put, relationOf } from '../revision/changes.ts'
import { choose, pressAt, tabTo } from './keyboard.ts'
import { parameters } from './parameters.ts'
import { eventually, seen } from './seen.ts'
import type { ServedPage } from './served-page.ts'
import { filled, words } from './words.ts'

const t = words.en

const entities: readonly EntityRecord[] = [
  { id: 'lynx-optics', type: 'Vendor', kind: 'MAKER' },
  { id: 'north-systems', type: 'Vendor', kind: 'INTEGRATOR' },
  { id: 'south-systems', type: 'Vendor', kind: 'INTEGRATOR' },
  { id: 'harbour-bureau', type: 'Buyer', kind: 'PUBLIC_SECURITY' },
]

/** Such as "Lynx Optics". */
const nameIn = (id: string) => id.replace(/(^|-)([a-z])/g, (_, dash, letter) => (dash && ' ') + letter.toUpperCase())

/** From … to …, with the credibility of what says so; the source is usually reliable. */
const supplies = [
  ['lynx-optics', 'north-systems', '3', ''],
  ['lynx-optics', 'north-systems', '4', '-again'],
  ['north-systems', 'harbour-bureau', '3', ''],
  ['lynx-optics', 'south-systems', '4', ''],
  ['south-systems', 'harbour-bureau', '3', ''],
] as const

/** Two chains from a maker to a bureau: one reported, with a step on two claims, and one that is weak. */
export const chainsChanges: readonly Change[] = [
  ...entities.flatMap((entity) => [
    put('entity', entity),
    put('claim', nameOf(`${entity.id}-name`, entity.id, nameIn(entity.id))),
  ]),
  // Each says it in a passage of its own: only the systems houses are shared.
  ...supplies.flatMap(([from, to, credibility, more], index) => {
    const claim = `${from}-${to}${more}`
    const citation = citationOf(`${claim}-1`, 'amnesty-france-2020-09', credibility, { claim })
    return [
      put('claim', relationOf(claim, from, 'SUPPLIES', to, { stage: 'SOLD' })),
      put('citation', { ...citation, selector: { ...citation.selector, start: 100 * index, end: 100 * index + 10 } }),
    ]
  }),
]

/** What a reader does with an answer of several chains, by keyboard alone. */
export function chainsSuite(served: ServedPage): void {
  const titles = (page: Page) => page.locator('.chain .chain-title').allInnerTexts()
  const north = 'Lynx Optics → North Systems → Harbour Bureau'
  const south = 'Lynx Optics → South Systems → Harbour Bureau'
  const answered = async (more = ''): Promise<Page> => {
    const page = await served.open(`/chains?lang=en&from=lynx-optics&to=harbour-bureau${more}`)
    await eventually(() => titles(page)).toEqual([north, south])
    return page
  }

  describe('several chains', () => {
    test('a step is left out, and taken back in', async () => {
      const page = await answered()
      const words = filled(t.exclusions.withoutStepOf, { from: 'Lynx Optics', to: 'North Systems' })
      // One press in the list of steps, without opening the step first; the outline has the same button.
      await pressAt(page, page.locator('.hops').getByRole('button', { name: words }))
      await eventually(() => titles(page)).toEqual([south])
      // Both claims of the step went.
      expect(parameters(page).withoutHops).toMatch(
        /^lynx-optics\*north-systems(\*lynx-optics-north-systems(-again)?){2}$/,
      )
      const chip = page.getByRole('button', { name: /Lynx Optics → North Systems/ })
      expect(await seen(chip)).toContain(filled(t.exclusions.without, { words: 'Lynx Optics → North Systems' }))
      await pressAt(page, chip)
      await eventually(() => titles(page)).toEqual([north, south])
      expect(parameters(page).withoutHops).toBeUndefined()
      // The chip is gone, and the keyboard is still at the question.
      expect(await page.locator('.question-form').evaluate((form) => form === document.activeElement)).toBe(true)
      await tabTo(page, page.getByRole('application'))
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('x')
      await eventually(() => titles(page)).toEqual([south])
    })

    test('a waypoint is added, the strength is raised until no chain is left, and the way out is followed', async () => {
      const page = await answered()
      await pressAt(page, page.getByRole('button', { name: t.waypoints.plus }))
      await choose(page, page.getByRole('combobox', { name: t.waypoints.add, exact: true }), 'south', /^South Systems/)
      await eventually(() => titles(page)).toEqual([south])
      expect(parameters(page).via).toBe('south-systems')

      await tabTo(page, page.locator('.filters > summary'))
      await page.keyboard.press('Enter')
      await page.getByLabel(t.filters.strength).selectOption({ label: 'reported' })
      await page.getByRole('heading', { level: 1, name: t.answer.none }).waitFor()
      const offered = page.locator('.relaxation')
      expect(await seen(offered.locator('.chain-title'))).toBe(south)
      await pressAt(page, offered.getByRole('link', { name: t.answer.relax }))
      await eventually(() => titles(page)).toEqual([south])
      expect(parameters(page)).toMatchObject({ via: 'south-systems', strength: 'WEAK' })
      await pressAt(page, page.getByRole('button', { name: filled(t.waypoints.remove, { name: 'South Systems' }) }))
      await eventually(() => titles(page)).toEqual([north, south])
    })

    test('without a chain, what the question demands and leaves out can be dropped', async () => {
      const page = await served.open(
        '/chains?lang=en&from=lynx-optics&to=harbour-bureau&via=south-systems&strength=REPORTED',
      )
      await page.getByRole('heading', { level: 1, name: t.answer.none }).waitFor()
      expect(await seen(page.getByRole('main'))).toContain(t.answer.conditionsNote)
      const offer = filled(t.answer.withoutWaypoint, { name: 'South Systems' })
      await pressAt(page, page.getByRole('link', { name: offer }))
      await eventually(() => titles(page)).toEqual([north])
      expect(parameters(page).via).toBeUndefined()
    })

    test('a step that passes a period for want of dates says so, and the filter stands beside the answer', async () => {
      const page = await answered('&since=2012')
      await page.locator('.hop-undated').first().waitFor()
      expect(await seen(page.locator('.answer-filters'))).toContain('2012')
    })

    test('a period that ends before it begins is refused at its field, and nothing is asked', async () => {
      const page = await answered()
      await tabTo(page, page.locator('.filters > summary'))
      await page.keyboard.press('Enter')
      for (const [field, date] of [
        [t.filters.since, '2013'],
        [t.filters.until, '2012'],
      ] as const) {
        await tabTo(page, page.getByLabel(field))
        await page.keyboard.insertText(date)
        await page.keyboard.press('Enter')
      }
      const until = page.getByLabel(t.filters.until)
      expect(await until.getAttribute('aria-invalid')).toBe('true')
      expect(await page.locator('.field-wrong').allInnerTexts()).toEqual([t.filters.dateReversed])
      expect(parameters(page)).toMatchObject({ since: '2013' })
      expect(parameters(page).until).toBeUndefined()
      await until.fill('2014')
      await page.keyboard.press('Enter')
      await eventually(() => parameters(page).until).toBe('2014')
    })

    test('what the server refuses is said in the language and the words of the page', async () => {
      const { fr } = words
      const page = await served.open('/chains?lang=fr&from=lynx-optics&to=harbour-bureau&since=2013&until=2012')
      expect(await seen(page.getByRole('alert'))).toContain(fr.errors.refusals.DATES_REVERSED)
    })

    test('two chains are compared, in the drawing and step by step', async () => {
      const page = await answered()
      for (const number of [1, 2]) {
        await tabTo(page, page.getByRole('checkbox', { name: new RegExp(`${t.compare.tick}.*${number}$`) }))
        await page.keyboard.press('Space')
      }
      await eventually(() => parameters(page).compare).toBe('1.2')
      expect(await seen(page.locator('.chain-key'))).toMatch(
        new RegExp(`A[\\s\\S]*${north}[\\s\\S]*B[\\s\\S]*${south}`),
      )
      await pressAt(page, page.getByRole('button', { name: t.compare.open }))
      const table = page.getByRole('table', { name: t.compare.caption })
      await table.waitFor()
      expect(await table.locator('tbody tr').count()).toBe(2)
      const cells = table.locator('td')
      expect(await seen(cells.nth(0))).toContain('2 claims')
      expect(await seen(cells.nth(1))).toContain(filled(t.compare.weakest, { letters: 'B' }))
      expect(await seen(cells.nth(1))).toContain(filled(t.answer.junction, { name: 'South Systems' }))
      await pressAt(page, cells.nth(2).getByRole('button'))
      await eventually(() => parameters(page).sel).toBe('hop.2')
      await page.goBack()
      await pressAt(page, page.getByRole('button', { name: t.compare.end }))
      await table.waitFor({ state: 'detached' })
    })

    test('the claims of a step stand side by side, each with what it goes back to', async () => {
      const page = await answered('&sel=hop.1')
      await pressAt(page, page.getByRole('button', { name: t.evidence.beside }))
      const beside = page.getByRole('dialog', { name: /Lynx Optics.*North Systems/ })
      await beside.locator('.citation').nth(1).waitFor()
      const [first, second] = await Promise.all([0, 1].map((at) => beside.getByRole('article').nth(at).boundingBox()))
      expect(first?.y).toBe(second?.y)
      expect(await beside.locator('.claim-roots').count()).toBe(2)
      await page.keyboard.press('Escape')
      await beside.waitFor({ state: 'detached' })
    })

    test('of the pairs of two sets each cell leads to its chain', async () => {
      const page = await served.open('/chains?lang=en&from=Vendor*kind-MAKER&to=Buyer*kind-PUBLIC_SECURITY')
      const grid = page.getByRole('grid')
      await grid.waitFor()
      // Whichever side is the longer stands down.
      const placeOf = async (role: 'columnheader' | 'rowheader') =>
        (await grid.getByRole(role).allInnerTexts()).findIndex((name) => /Harbour Bureau|Lynx Optics/.test(name))
      const [column, row] = [await placeOf('columnheader'), await placeOf('rowheader')]
      await tabTo(page, grid.locator('[tabindex="0"]'))
      await page.keyboard.press('Control+Home')
      for (let step = 1; step < column; step++) await page.keyboard.press('ArrowRight')
      for (let step = 0; step < row; step++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('tab', { name: t.answer.graph, selected: true }).waitFor()
      const card = page.locator('.chain-chosen > .chain-choose')
      expect(await seen(card.locator('.chain-title'))).toBe(north)
      await eventually(() => card.evaluate((button) => button === document.activeElement)).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await page.goBack()
      await grid.waitFor()
    })

    test('a set is narrowed in words, and the question is asked of it', async () => {
      const page = await served.open('/chains?lang=en&from=lynx-optics&to=Buyer')
      await pressAt(page, page.locator('.set-chip'))
      const editor = page.getByRole('dialog', { name: t.sets.to })
      await tabTo(page, editor.getByRole('checkbox', { name: 'university' }))
      await page.keyboard.press('Space')
      expect(await seen(editor.locator('.set-words'))).toBe('universities')
      await pressAt(page, editor.getByRole('button', { name: t.sets.use }))
      await page.getByRole('heading', { level: 1, name: t.answer.none }).waitFor()
      expect(parameters(page).to).toBe('Buyer*kind-UNIVERSITY')
    })
  })
}
