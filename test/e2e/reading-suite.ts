import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { sliceCodePoints } from '../../server/features/evidence/passage/code-points.ts'
import { normaliseText } from '../../server/features/evidence/passage/normalise.ts'
import { strengths } from '../../server/ontology/evidence-terms.ts'
import type { Language } from '../../server/ontology/language.ts'
import { needing } from '../support/needing.ts'
import { sharedMissing } from '../support/shared.ts'
import { choose, pressAt, tabTo } from './keyboard.ts'
import { seedText } from './own-copies.ts'
import { eventually, seen } from './seen.ts'
import type { ServedPage } from './served-page.ts'
import { settled } from './states.ts'
import { filled, words } from './words.ts'

/** What a reader of each language types, and the suggestion that is taken. */
const readers: readonly (readonly [Language, Readonly<Record<'from' | 'to', readonly [string, RegExp]>>])[] = [
  ['en', { from: ['axis', /^Axis Communications/], to: ['skynet', /^Skynet(?! in)/] }],
  ['fr', { from: ['axis', /^Axis Communications/], to: ['skynet', /^Skynet(?! à)/] }],
  ['zh', { from: ['axis', /^Axis Communications/], to: ['天网', /^天网/] }],
]

/** From a name to the passage that proves its first step, by keyboard alone, in every language. */
export function readingSuite(served: ServedPage): void {
  describe.each(readers)('from a question to the passage, by keyboard, in %s', (language, { from, to }) => {
    const t = words[language]
    // Chinese has one form for any number.
    const oneChain = 'chains_one' in t.answer ? t.answer.chains_one : t.answer.chains_other

    test('the chain is found, its first step opens, and a reload shows the same', async () => {
      const page = await served.open(`/?lang=${language}`)
      await choose(page, page.getByRole('combobox', { name: t.question.from }), ...from)
      await choose(page, page.getByRole('combobox', { name: t.question.to }), ...to)
      const heading = page.getByRole('heading', { level: 1 })
      await eventually(() => seen(heading)).toContain(filled(oneChain, { count: 1 }))
      expect(await page.locator('html').getAttribute('lang')).toBe(language)

      await openFirst(page, language)
      const evidence = page.getByRole('complementary', { name: t.evidence.heading })
      const claim = evidence.getByRole('article').first()
      await evidence.locator('.citation').first().waitFor()
      // The figures stand beside the step, and nothing rests on them.
      const beside = evidence.locator('.beside-step')
      expect(await seen(beside)).toContain(t.evidence.besideStep)
      expect(await evidence.getByRole('article').count()).toBe(1 + (await beside.getByRole('article').count()))
      expect(await seen(page.locator('.about-stop').first())).toMatch(/8[\s,\u202f\u00a0]?000/)
      expect(await seen(claim)).toContain(t.evidence.whoSays)
      expect(await seen(claim)).toContain('B2')
      expect((await seen(evidence.getByRole('heading', { level: 2 }))).trim()).toMatch(from[1])

      await settled(page)
      const before = await seen(page.locator('main'))
      await page.reload()
      await evidence.locator('.citation').first().waitFor()
      await settled(page)
      expect(await seen(page.locator('main'))).toBe(before)
    })

    test('the reader’s own copy shows the passage', needing(sharedMissing), async () => {
      const page = await served.open(`/chains?lang=${language}&from=axis-communications&to=skynet`)
      await openFirst(page, language)
      const citation = page.locator('.citation').first()
      await citation.waitFor()
      // A browser starts from where the focus is: the panel took it.
      await pressAt(page, citation.locator('summary', { hasText: t.check.heading }))
      await tabTo(page, citation.getByRole('button', { name: t.check.choose }))
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
      await chooser.setFiles(seedText)

      await citation.getByText(t.check.verified, { exact: true }).waitFor()
      const result = await seen(citation.locator('.check-result'))
      expect(result).toContain(t.check.copy.SAME)
      expect(result).toContain(t.check.passage.EXACT_AT_POSITION)
      expect(await citation.locator('mark').textContent()).toBe(await citedPassage(served.address))
    })
  })

  test('the back button goes back through what was looked at', async () => {
    const page = await served.open('/?lang=en')
    await page.getByRole('link', { name: words.en.home.questions.noldus }).click()
    await page.locator('.hop-button').first().click()
    await page.locator('.citation').first().waitFor()
    expect(new URL(page.url()).searchParams.get('sel')).toBe('hop.1')
    await page.goBack()
    await page.locator('.citation').first().waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('sel')).toBeNull()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: words.en.home.title }).waitFor()
    await page.goForward()
    await page.locator('.hop-button').first().waitFor()
  })
}

/** The button of the first step, reached and pressed by keyboard: both are equally strong, and the chain says so. */
async function openFirst(page: Page, language: Language): Promise<void> {
  const equally = filled(words[language].answer.equallyStrong, { strength: strengths.REPORTED[language] })
  expect(await seen(page.locator('.chain-choose'))).toContain(equally)
  const step = page.locator('.hop-button').first()
  await pressAt(page, step)
  await eventually(() => step.getAttribute('aria-pressed')).toBe('true')
}

/** The passage where the API says that it is, in the text itself. */
async function citedPassage(address: string): Promise<string> {
  const query = '{ claim(id: "axis-skynet-guilin") { citations { selector { start end } } } }'
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data } = (await response.json()) as {
    data: { claim: { citations: { selector: { start: number; end: number } }[] } }
  }
  const { start, end } = data.claim.citations[0]?.selector ?? { start: 0, end: 0 }
  return sliceCodePoints(normaliseText(await readFile(seedText, 'utf8')), start, end)
}
