import { describe, expect, test } from 'vitest'
import { proposableSchemas } from '../../server/features/desk/proposed-change.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import { languages } from '../../server/ontology/language.ts'
import { citationOf } from '../claim/records.ts'
import { proposalOf } from '../desk/proposals.ts'
import { put, relationOf } from '../revision/changes.ts'
import { violations } from './axe.ts'
import { pressAt, tabTo } from './keyboard.ts'
import type { ServedPage } from './served-page.ts'
import { filled, words } from './words.ts'

const t = words.en

const claim = relationOf('proposed-sale', 'axis-communications', 'SUPPLIES', 'xpcc', { stage: 'SOLD' })
const citation = citationOf('proposed-passage', 'amnesty-france-2020-09', '3', { claim: 'proposed-sale' })
const regraded = proposableSchemas.source.parse({
  id: 'amnesty-international-france',
  name: 'Amnesty International France, renamed',
  reliability: { grade: 'B', reason: { en: 'a reason', fr: 'une raison', zh: '理由' } },
})

/** Two proposals of somebody else: a claim with its passage, and an amendment of a source. */
export const reviewChanges: readonly RecordChange[] = [
  put('proposal', proposalOf('addition', [put('claim', claim), put('citation', citation)])),
  put(
    'proposal',
    proposalOf('amendment', [put('source', regraded)], { against: { 'source:amnesty-international-france': 1 } }),
  ),
]

/** From the queue to the graph, with keys alone. */
export function reviewSuite(served: ServedPage): void {
  describe('review', () => {
    test('an editor sees what a proposal changes, sends one back and accepts the other', async () => {
      const page = await served.open(served.firstAdmin.slice(served.address.length))
      const field = async (label: string, text: string) => {
        await tabTo(page, page.getByLabel(label, { exact: true }))
        await page.keyboard.insertText(text)
      }
      await field(t.account.name, 'Ada')
      await field(t.account.newPassword, 'correct horse battery')
      await page.keyboard.press('Enter')
      await pressAt(page, page.getByRole('link', { name: t.review.title, exact: true }))
      await page.getByText(filled(t.review.waiting_other, { count: 2 })).waitFor()

      const [first, second] = [filled(t.review.claims_one, { count: 1 }), filled(t.review.claims_other, { count: 0 })]
      await pressAt(page, page.getByRole('button', { name: second }))
      await page.getByRole('heading', { level: 2, name: second }).waitFor()
      expect(await page.locator('.field-changes ins').allTextContents()).toContain(', renamed')
      await pressAt(page, page.getByRole('button', { name: t.review.sendBack, exact: true }))
      await page.getByText(t.errors.refusals.MISSING_COMMENT).waitFor()
      expect(await violations(page)).toEqual([])
      await field(t.review.comment, 'It was not renamed.')
      await pressAt(page, page.getByRole('button', { name: t.review.sendBack, exact: true }))
      await page.getByText(filled(t.review.waiting_one, { count: 1 })).waitFor()

      await pressAt(page, page.getByRole('button', { name: first }))
      await page.locator('.proposed-changes .sentence', { hasText: 'Axis Communications sold to' }).waitFor()
      for (const language of languages) {
        await page.goto(page.url().replace(/lang=\w+/, `lang=${language}`))
        await page.getByRole('heading', { level: 1, name: words[language].review.title, exact: true }).waitFor()
        await page.locator('.proposed-changes .sentence').waitFor()
        expect(await violations(page)).toEqual([])
      }
      await page.goto(page.url().replace(/lang=\w+/, 'lang=en'))
      await pressAt(page, page.getByRole('button', { name: t.review.accept, exact: true }))
      await page.getByText(t.review.nothing).waitFor()

      const open = await served.open('/chains?lang=en&from=axis-communications&to=xpcc')
      await open.getByText('sold to', { exact: false }).first().waitFor()
    })
  })
}
