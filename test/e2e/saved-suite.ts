import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ClaimRecord } from '../../server/features/claim/claim-record.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import { languages } from '../../server/ontology/language.ts'
import { pressAt } from './keyboard.ts'
import { seen } from './seen.ts'
import type { ServedPage } from './served-page.ts'
import { settled } from './states.ts'
import { filled, words } from './words.ts'

const answer = '/chains?lang=en&from=axis-communications&to=skynet'

/** A claim of the seed graph, as it stands there. */
async function seedClaim(id: string): Promise<ClaimRecord> {
  const changes = (await readSeedRevisions()).flatMap((revision) => revision.changes)
  const records = changes.flatMap((c) => (c.op === 'put' && c.kind === 'claim' && c.record.id === id ? [c.record] : []))
  const claim = records.at(-1)
  if (claim === undefined) throw new Error(`the seed graph has no claim ${id}`)
  return claim
}

const said = {
  en: 'A claim of step 2 was retracted.',
  fr: 'Une affirmation de l’étape 2 a été retirée.',
  zh: '第 2 步的一条说法已撤回。',
} as const

/** Saving a chain, and reading it again. Stops the server in between. */
export function savedSuite(served: ServedPage): void {
  describe('a saved chain', () => {
    const t = words.en.saved
    const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

    const saveByKeys = async (): Promise<{ readonly page: Page; readonly permalink: string }> => {
      const page = await served.open(answer)
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: served.address })
      await page.locator('.save-chain').waitFor()
      await page.keyboard.press('Alt+s')
      const dialog = page.getByRole('dialog', { name: t.done })
      await dialog.locator('.saved-citation').waitFor()
      await pressAt(page, dialog.getByRole('button', { name: t.copyLink }))
      await dialog.getByText(words.en.answer.copied).waitFor()
      return { page, permalink: await clipboard(page) }
    }

    test('is saved by the keyboard, cited by what the dialog gives, and saved once', async () => {
      const { page, permalink } = await saveByKeys()
      expect(permalink).toMatch(new RegExp(`^${served.address}/saved/[0-9a-f]{32}$`))
      const dialog = page.getByRole('dialog', { name: t.done })
      await pressAt(page, dialog.getByRole('button', { name: t.copyCitation }))
      // The other button still says that it copied.
      await expect.poll(() => clipboard(page)).not.toBe(permalink)
      const citation = await clipboard(page)
      expect(citation).toContain('Axis Communications → Skynet in Guilin → Skynet')
      expect(citation).toContain(permalink)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect((await saveByKeys()).permalink).toBe(permalink)
    })

    test('is a command of the palette', async () => {
      const page = await served.open(answer)
      await page.locator('.save-chain').waitFor()
      await page.keyboard.press('Control+K')
      await page.getByRole('dialog', { name: words.en.commands.title }).waitFor()
      await page.keyboard.insertText(words.en.commands.saveChain.slice(0, 10))
      await page.getByRole('menuitem', { name: words.en.commands.saveChain }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.locator('.saved-citation').waitFor()
    })

    test('shows its steps with their evidence, and leads to today’s answer', async () => {
      const { permalink } = await saveByKeys()
      const page = await served.open(new URL(permalink).pathname)
      await page.getByText(filled(t.unchanged, { number: '' }).slice(0, 20), { exact: false }).waitFor()
      expect(new URL(page.url()).searchParams.get('lang')).toBe('en')
      expect(await page.locator('.saved-chain .hop-sentence').allInnerTexts()).toEqual(await sentencesOf(page))
      const evidence = page.locator('.saved-evidence').first()
      await pressAt(page, evidence.locator('summary').first())
      expect(await seen(evidence.locator('.citation'))).toContain('B2')
      await pressAt(page, page.getByRole('link', { name: t.today }))
      await page.locator('.hop-button').first().waitFor()
      expect(new URL(page.url()).searchParams.get('from')).toBe('axis-communications')
    })

    /** What the API says of the same chain. */
    const sentencesOf = async (page: Page): Promise<string[]> => {
      const query = `query ($id: ID!) { savedPath(id: $id) { path { hops { sentence } } } }`
      const id = new URL(page.url()).pathname.split('/').at(-1)
      const response = await fetch(`${served.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { id } }),
      })
      const { data } = (await response.json()) as { data: { savedPath: { path: { hops: { sentence: string }[] } } } }
      return data.savedPath.path.hops.map(({ sentence }) => sentence)
    }

    /** Once it is drawn as well. */
    const chainShown = async (page: Page): Promise<string> => {
      await page.locator('.saved-graph .graph-foot').waitFor()
      await settled(page)
      return seen(page.locator('.saved-chain'))
    }

    test('stays as it was when a claim’s standing changes, and says so in every language', async () => {
      const { permalink } = await saveByKeys()
      const { pathname } = new URL(permalink)
      const before = await served.open(pathname)
      const chain = await chainShown(before)
      const claim = await seedClaim('skynet-guilin-part-of-skynet')
      await served.record([
        { op: 'put', kind: 'claim', record: { ...claim, standing: { value: 'RETRACTED', reason: 'misread' } } },
      ])
      for (const language of languages) {
        const page = await served.open(`${pathname}?lang=${language}`)
        expect(await seen(page.locator('.saved-change-list'))).toContain(said[language])
        await page.getByText(words[language].saved.asSaved, { exact: true }).first().waitFor()
        if (language === 'en') expect(await chainShown(page)).toBe(chain)
      }
      await served.record([{ op: 'put', kind: 'claim', record: claim }])
    })

    test('that is not there is said not to be', async () => {
      const page = await served.open('/saved/00000000000000000000000000000000?lang=en')
      await page.getByText(t.missing).waitFor()
    })
  })
}
