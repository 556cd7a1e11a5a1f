import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { languages } from '../../server/ontology/language.ts'
import { violations } from './axe.ts'
import { pressAt, tabTo } from './keyboard.ts'
import type { ServedPage } from './served-page.ts'
import { filled, words } from './words.ts'

const t = words.en
const password = 'correct horse battery'

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true, level: 1 })

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    const field = page.getByLabel(label, { exact: true })
    await tabTo(page, field)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(text)
  }
}

/** What the page shows once. */
const shownOnce = async (page: Page): Promise<string> => (await page.locator('.only-once').first().textContent()) ?? ''

async function signIn(page: Page, name: string, given = password): Promise<void> {
  await fill(page, { [t.account.name]: name, [t.account.password]: given })
  await page.keyboard.press('Enter')
}

const signOut = async (page: Page): Promise<void> => {
  await pressAt(page, page.getByRole('button', { name: t.account.signOut, exact: true }))
  await heading(page, t.account.signIn).waitFor()
}

/** From the first admin to an invited researcher, in order, with keys alone. */
export function peopleSuite(served: ServedPage): void {
  describe('people', () => {
    test('a visitor who may see nothing gets the page to sign in, at any address and in every language', async () => {
      for (const language of languages) {
        const page = await served.open(`/chains?lang=${language}&from=axis-communications&to=skynet`)
        await heading(page, words[language].account.signIn).waitFor()
        expect(await page.getByRole('navigation', { name: words[language].app.navigation }).count()).toBe(0)
        expect(await violations(page)).toEqual([])
      }
    })

    test('the first admin is made at the printed address, which then is over', async () => {
      const path = served.firstAdmin.slice(served.address.length)
      const page = await served.open(path)
      await heading(page, t.join.title).waitFor()
      expect(await violations(page)).toEqual([])
      await fill(page, { [t.account.name]: 'Ada', [t.account.newPassword]: 'short' })
      await page.keyboard.press('Enter')
      await page.getByText(filled(t.errors.refusals.PASSWORD_LENGTH, { least: 12, most: 200 })).waitFor()
      await fill(page, { [t.account.newPassword]: password })
      await page.keyboard.press('Enter')
      await heading(page, t.home.title).waitFor()
      expect(page.url()).not.toContain('#')
      const again = await served.open(path)
      await again.getByText(t.errors.refusals.INVITATION_OVER).waitFor()
    })

    test('an admin invites a researcher, who signs up, makes a token and signs out', async () => {
      const page = await served.open('/?lang=en')
      await pressAt(page, page.getByRole('link', { name: t.people.title, exact: true }))
      await heading(page, t.people.title).waitFor()
      await pressAt(page, page.getByRole('button', { name: t.people.makeAddress }))
      const address = await shownOnce(page)
      expect(address).toMatch(new RegExp(`^${served.address}/join#`))
      expect(await violations(page)).toEqual([])
      await pressAt(page, page.getByRole('link', { name: 'Ada', exact: true }))
      await heading(page, t.account.title).waitFor()
      await signOut(page)

      const joining = await served.open(`${address.slice(served.address.length)}`)
      await joining.getByText(filled(t.join.lead, { role: t.roles.RESEARCHER })).waitFor()
      await fill(joining, { [t.account.name]: '王研究', [t.account.newPassword]: password })
      await pressAt(joining, joining.getByRole('button', { name: t.join.make }))
      await heading(joining, t.home.title).waitFor()
      expect(await joining.getByRole('link', { name: t.people.title, exact: true }).count()).toBe(0)
      await pressAt(joining, joining.getByRole('link', { name: '王研究', exact: true }))
      await fill(joining, { [t.tokens.name]: 'a script' })
      await pressAt(joining, joining.getByRole('button', { name: t.tokens.make }))
      const token = await shownOnce(joining)
      expect(await violations(joining)).toEqual([])
      const asked = await fetch(`${served.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: '{"query":"{ me { person { name } } }"}',
      })
      expect(await asked.json()).toEqual({ data: { me: { person: { name: '王研究' } } } })
      await signOut(joining)
    })

    test('whoever signs in goes on where they were', async () => {
      const page = await served.open('/documents?lang=en')
      await heading(page, t.account.signIn).waitFor()
      await signIn(page, 'ada', 'not the password')
      await page.getByText(t.errors.refusals.SIGN_IN_REFUSED).waitFor()
      await signIn(page, 'ada')
      await heading(page, t.documents.title).waitFor()
    })

    test('an admin disables an account, whose browser is out at once', async () => {
      const page = await served.open('/people?lang=en')
      await pressAt(page, page.getByRole('button', { name: filled(t.people.disableNamed, { name: '王研究' }) }))
      await page.getByText(t.people.disabled, { exact: false }).first().waitFor()
      await pressAt(page, page.getByRole('button', { name: filled(t.people.disableNamed, { name: 'Ada' }) }))
      await page.getByText(filled(t.errors.refusals.LAST_ADMIN, { name: 'Ada' })).waitFor()
      await pressAt(page, page.getByRole('link', { name: 'Ada', exact: true }))
      await signOut(page)
      await signIn(page, '王研究')
      await page.getByText(t.errors.refusals.SIGN_IN_REFUSED).waitFor()
    })

    test('an admin lets visitors see what is accepted, and a change of password keeps this browser in', async () => {
      const page = await served.open('/sign-in?lang=en&then=%2Faccount%3Flang%3Den')
      await signIn(page, 'Ada')
      await heading(page, t.account.title).waitFor()
      await fill(page, { [t.account.currentPassword]: password, [t.account.newPassword]: 'another long one' })
      await page.keyboard.press('Enter')
      await page.getByText(t.account.passwordChanged).waitFor()
      await pressAt(page, page.getByRole('link', { name: t.people.title, exact: true }))
      const setting = page.getByLabel(t.people.visitorsSee)
      await tabTo(page, setting)
      await page.keyboard.press('ArrowDown')
      await expect.poll(async () => (await visitorReads(served)).data.me.reads).toBe(true)
      await fill(page, { [t.people.upTo]: '4' })
      await page.keyboard.press('Enter')
      await page.getByText(filled(t.people.withheld, { number: 4 })).waitFor()
      expect(await violations(page)).toEqual([])
      await fill(page, { [t.people.upTo]: '999' })
      await page.keyboard.press('Enter')
      const [unknown = ''] = t.errors.refusals.REVISION_UNKNOWN.split('{{last}}')
      await page.getByText(filled(unknown, { asked: 999 }), { exact: false }).waitFor()
      await pressAt(page, page.getByRole('link', { name: 'Ada', exact: true }))
      await signOut(page)
      const visiting = await served.open('/?lang=en')
      await heading(visiting, t.home.title).waitFor()
      await visiting.getByText(filled(t.home.revision, { number: 4 })).waitFor()
      await pressAt(visiting, visiting.getByRole('link', { name: t.account.signIn }))
      await heading(visiting, t.account.signIn).waitFor()
    })
  })
}

async function visitorReads({ address }: ServedPage): Promise<{ data: { me: { reads: boolean } } }> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ me { reads } }"}',
  })
  return (await response.json()) as { data: { me: { reads: boolean } } }
}
