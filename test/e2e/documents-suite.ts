import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { selectPassage } from '../../server/features/evidence/passage/select-passage.ts'
import { textPages } from '../../server/features/evidence/passage/text-pages.ts'
import { captureOf } from '../../server/features/file/capture-of.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import { DocumentFiles } from '../../server/files/document-files.ts'
import { citationOf, documentOf, sourceOf } from '../claim/records.ts'
import { madePdf, madePng } from '../files/made-documents.ts'
import { put, relationOf } from '../revision/changes.ts'
import type { StoreKind } from '../support/stores.ts'
import { violations } from './axe.ts'
import { choose } from './keyboard.ts'
import { eventually, seen } from './seen.ts'
import { servedPage } from './served-page.ts'
import { filled, words } from './words.ts'

const t = words.en.documents
const { adding } = words.en
const [before, quote, after] = ['项目名称：天网工程', '中标供应商：安讯士公司', '联系人：略']

/** Documents with their copies: how they are read, and how passages and claims lead to each other. */
export function documentsSuite(kind: StoreKind): void {
  describe('documents with copies', () => {
    const folder = mkdtempSync(join(tmpdir(), 'filiere-files-'))
    const served = servedPage(kind, [], { FILES: folder })
    beforeAll(async () => served.record(await documents(new DocumentFiles(folder))))
    afterAll(() => rm(folder, { recursive: true, force: true }))

    test('a passage leads from its claim to the page that it stands on, and back', async () => {
      const page = await served.open('/chains?lang=en&from=axis-communications&to=board&sel=hop.1')
      await page.locator('.citation').getByRole('link', { name: t.showInText }).click()
      await page.waitForURL(/\/documents\/notice\?.*citation=cite-notice/)
      expect(await seen(page.locator('mark[data-current]'))).toBe(quote)
      expect(await seen(page.locator('.page-turner'))).toContain(filled(t.pageOf, { number: 2, pages: 2 }))
      const cited = page.locator('.cited-passages li[aria-current]')
      expect(await seen(cited)).toContain(quote)
      await cited.locator('summary').first().click()
      await cited.locator('.citation').waitFor()
    })

    test('pages are turned, and a link opens the one that its sender saw', async () => {
      const page = await served.open('/documents/notice?lang=en')
      await page.getByText('采购公告第一页').waitFor()
      await page.getByRole('link', { name: t.nextPage }).click()
      await page.locator('mark', { hasText: quote }).waitFor()
      await page.reload()
      await page.locator('mark', { hasText: quote }).waitFor()
      await page.getByRole('link', { name: t.previousPage }).click()
      await page.getByText('采购公告第一页').waitFor()
    })

    test('what is selected gives a selector that counts code points of the whole text', async () => {
      const page = await served.open('/documents/notice?lang=en&page=2')
      await page.locator('mark').waitFor()
      // From within the line before into the marked passage.
      const selected = `天网工程\n${quote.slice(0, -2)}`
      await selectUnits(page, before.indexOf('天网'), before.indexOf('天网') + selected.length)
      await expectSelected(page, selected, '采购公告第一页\f项目名称：')
      // Past a character of two units.
      await page.goto(`${served.address}/documents/saved-page?lang=en&view=text`)
      await page.locator('.document-text', { hasText: '存档的网页' }).waitFor()
      await selectUnits(page, '𠮷野家'.length + 2, '𠮷野家'.length + 4)
      await expectSelected(page, '存档', '𠮷野家\n\n')
    })

    test('a page of a PDF is drawn as it is', async () => {
      const page = await served.open('/documents/notice?lang=en&page=2')
      await page.getByRole('link', { name: t.view.original }).click()
      const canvas = page.getByRole('img', { name: filled(t.pdfPage, { number: 2, title: 'notice' }) })
      await canvas.waitFor()
      const dark = await canvas.evaluate((element) => {
        const { width, height } = element as HTMLCanvasElement
        const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
        return pixels.filter((value, index) => index % 4 === 0 && value < 100).length
      })
      expect(dark).toBeGreaterThan(500)
    })

    test('an archived page is shown without any right of this site', async () => {
      const page = await served.open('/documents/saved-page?lang=en&view=original')
      const frame = page.frameLocator('iframe.archived-page')
      await frame.getByText('存档的网页').waitFor()
      expect(await page.locator('iframe.archived-page').getAttribute('sandbox')).toBe('')
      await page.getByRole('link', { name: t.view.text }).click()
      await page.locator('.document-text', { hasText: '存档的网页' }).waitFor()
    })

    test('a picture is shown, and said to hold no text', async () => {
      const page = await served.open('/documents/photo?lang=en')
      const picture = page.getByRole('img', { name: filled(t.pictureOf, { title: 'photo' }) })
      await eventually(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1)
      expect(await seen(page.locator('.facts'))).toContain(t.noText)
    })

    test('a document is added on the page: its file, then what is known of it', async () => {
      const page = await served.open(served.firstAdmin.slice(served.address.length))
      await page.getByLabel(words.en.account.name, { exact: true }).fill('Ada')
      await page.getByLabel(words.en.account.newPassword, { exact: true }).fill('correct horse battery')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: words.en.home.title, exact: true, level: 1 }).waitFor()
      await page.goto(`${served.address}/documents?lang=en`)
      await page.getByRole('link', { name: adding.heading }).click()
      const file = page.getByLabel(adding.file)
      await file.setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 broken') })
      await page.getByText(words.en.errors.FILE_UNREADABLE).waitFor()
      expect(await violations(page)).toEqual([])
      const buffer = Buffer.from(await madePdf([['合同文本'], ['附件']]))
      await file.setInputFiles({ name: '合同.pdf', mimeType: 'application/pdf', buffer })
      await page.getByLabel(adding.title).fill('采购合同')
      await page.getByLabel(words.en.documents.published, { exact: true }).fill('2019-05')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: adding.add, exact: true }).click()
      await page.getByRole('heading', { name: '采购合同', level: 1 }).waitFor()
      await page.locator('.document-text', { hasText: '合同文本' }).waitFor()
      await page.goto(`${served.address}/add-document?lang=en`)
      await file.setInputFiles({ name: 'again.pdf', mimeType: 'application/pdf', buffer })
      await page.getByText(adding.sameBytes).waitFor()
      await page.getByRole('link', { name: '采购合同' }).click()
      await page.getByRole('heading', { name: '采购合同', level: 1 }).waitFor()
    })

    test('a passage that is selected becomes a claim that waits for review, and what is missing is named', async () => {
      const { claimForm, review, errors } = words.en
      const page = await served.open('/documents/notice?lang=en&page=2')
      await page.locator('mark').waitFor()
      await selectUnits(page, before.length + 1, before.length + 1 + quote.length)
      await page.getByRole('link', { name: claimForm.open }).click()
      await page.getByRole('heading', { name: claimForm.title, level: 1 }).waitFor()
      expect(await page.locator('blockquote').textContent()).toBe(quote)
      const propose = page.getByRole('button', { name: claimForm.propose, exact: true })
      await propose.click()
      await page.getByText(errors.refusals.MISSING_SUBJECT).waitFor()
      expect(await violations(page)).toEqual([])
      await choose(
        page,
        page.getByRole('combobox', { name: claimForm.subject, exact: true }),
        'axis',
        /^Axis Communications/,
      )
      await choose(
        page,
        page.getByRole('combobox', { name: claimForm.object, exact: true }),
        'xinjiang production',
        /Xinjiang Production/,
      )
      const predicate = page.getByLabel(claimForm.predicate)
      await predicate.selectOption('SUPPLIES')
      expect(await predicate.locator('option').count()).toBe(2)
      await page.getByLabel(claimForm.stage).selectOption('SOLD')
      await page.getByLabel(claimForm.speaker).selectOption('unknown')
      await page.getByLabel(claimForm.summary).fill('The notice names the supplier.')
      await page.getByLabel(claimForm.locator).fill('Page 2, second line')
      await propose.click()
      await page.getByText(errors.refusals.MISSING_CREDIBILITY, { exact: true }).waitFor()
      await page.getByLabel(claimForm.grade).selectOption('2')
      await page.getByLabel(claimForm.reason).fill('It is the notice itself.')
      await propose.click()
      await page.getByText(claimForm.proposed).waitFor()
      await page.goto(`${served.address}/review?lang=en`)
      await page.getByRole('button', { name: filled(review.claims_one, { count: 1 }) }).click()
      await page.locator('.proposed-changes .sentence', { hasText: 'Axis Communications sold to' }).waitFor()
    })

    test.each(['en', 'fr', 'zh'] as const)('they can be read by everybody (%s)', async (language) => {
      const page = await served.open(`/documents/notice?lang=${language}&citation=cite-notice`)
      await page.locator('mark[data-current]').waitFor()
      expect(await violations(page)).toEqual([])
      await page.goto(`${served.address}/documents/notice?lang=${language}&view=original`)
      await page.locator('canvas').waitFor()
      expect(await violations(page)).toEqual([])
    })
  })
}

async function documents(files: DocumentFiles): Promise<RecordChange[]> {
  const add = async (content: Uint8Array) => {
    const parts = async function* () {
      yield content
    }
    return files.add(parts(), {})
  }
  const notice = await add(await madePdf([['采购公告第一页'], [before, quote, after]]))
  const page = await add(
    Buffer.from('<!doctype html><html lang="zh"><head><title>x</title></head><p>𠮷野家</p><p>存档的网页</p></html>'),
  )
  const photo = await add(madePng())
  const second = textPages(await files.text(notice.text?.sha256 ?? ''))[1]
  const from = second?.text.indexOf(quote) ?? -1
  const passage = second && selectPassage({ ...second, pages: 2 }, from, from + quote.length)
  if (!passage) throw new Error('the PDF made for the test lacks its passage')
  const { start, end, page: number, ...quoted } = passage
  const { locator } = citationOf('any', 'any', '1').selector
  const selector = { start, end, locator, passage: quoted, ...(number !== undefined && { page: number }) }
  return [
    put('source', sourceOf('publisher', 'B')),
    put('document', documentOf('notice', { kind: 'PRIMARY', language: 'zh', capture: captureOf(notice) })),
    put('document', documentOf('saved-page', { language: 'zh', capture: captureOf(page) })),
    put('document', documentOf('photo', { capture: captureOf(photo) })),
    put('entity', { id: 'board', type: 'Buyer' }),
    put('claim', relationOf('axis-supplies-board', 'axis-communications', 'SUPPLIES', 'board', { stage: 'SOLD' })),
    put('citation', citationOf('cite-notice', 'notice', '1', { claim: 'axis-supplies-board', selector })),
  ]
}

async function expectSelected(page: Page, selected: string, textBefore: string): Promise<void> {
  await eventually(() => page.locator('.selected-passage blockquote').textContent()).toBe(selected)
  const start = Array.from(textBefore).length
  const position = { start, end: start + Array.from(selected).length }
  expect(await seen(page.locator('.selected-passage'))).toContain(filled(words.en.evidence.position, position))
}

/** Selects as a reader does who drags over the text; places in UTF-16 units of it. */
const selectUnits = (page: Page, from: number, to: number): Promise<void> =>
  page.locator('.document-text').evaluate(
    (holder, places) => {
      const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      for (let at = 0, node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0
        if (places.from >= at && places.from < at + length) range.setStart(node, places.from - at)
        if (places.to > at && places.to <= at + length) range.setEnd(node, places.to - at)
        at += length
      }
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    },
    { from, to },
  )
