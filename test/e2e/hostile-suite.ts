import { describe, expect, test } from 'vitest'
import type { Change } from '../../server/features/revision/change.ts'
import { citationOf } from '../claim/records.ts'
import { nameOf, put, relationOf } from '../revision/changes.ts'
import { seen } from './seen.ts'
import type { ServedPage } from './served-page.ts'
import { settled } from './states.ts'

const markup = '<img src=x onerror="window.wasRun=true">'
const names = {
  vendor: `${markup} Ltd`,
  buyer: `<script>window.wasRun=true</script> & "Sons"`,
  product: '{{name}} $t(app.name) <b>',
}

/** Entities whose names, locators and summaries are markup. */
export const hostileChanges: readonly Change[] = [
  put('entity', { id: 'hostile-vendor', type: 'Vendor', kind: 'MAKER' }),
  put('entity', { id: 'hostile-buyer', type: 'Buyer', kind: 'OTHER' }),
  put('entity', { id: 'hostile-product', type: 'Product' }),
  put('claim', nameOf('hostile-vendor-name', 'hostile-vendor', names.vendor)),
  put('claim', nameOf('hostile-buyer-name', 'hostile-buyer', names.buyer)),
  put('claim', nameOf('hostile-product-name', 'hostile-product', names.product)),
  put('claim', relationOf('hostile-makes', 'hostile-vendor', 'MAKES', 'hostile-product')),
  put('claim', relationOf('hostile-uses', 'hostile-buyer', 'USES', 'hostile-product', { stage: 'OPERATED' })),
  put(
    'citation',
    citationOf('hostile-makes-1', 'amnesty-france-2020-09', '3', {
      claim: 'hostile-makes',
      summary: { en: markup, fr: markup, zh: markup },
    }),
  ),
]

/** Whatever a name holds is text on the page. */
export function hostileSuite(served: ServedPage): void {
  const chain = 'from=hostile-vendor&to=hostile-buyer'
  describe('names that are markup', () => {
    test.each([
      ['the drawing and the evidence', `/chains?lang=en&${chain}&sel=hop.1&expanded=hostile-product`, '.citation'],
      ['the outline', `/chains?lang=fr&${chain}&view=outline`, '.outline-hop'],
      ['the table', `/chains?lang=zh&${chain}&view=table`, '.claims-table'],
      ['the entity’s page', '/entities/hostile-vendor?lang=en', '.claim-rows'],
      ['the claims about it', '/claims?lang=en&entity=hostile-vendor', '.claim-rows'],
    ])('are text in %s', async (_, path, whole) => {
      const page = await served.open(path)
      await page.locator(whole).first().waitFor()
      await settled(page)
      expect(await seen(page.locator('body'))).toContain(markup)
      expect(await page.locator('img, main script').count()).toBe(0)
      expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
    })

    test('are text in the suggestions and in the title of the page', async () => {
      const page = await served.open('/?lang=en')
      await page.getByRole('combobox').first().click()
      await page.keyboard.insertText('<img')
      await page.getByRole('option', { name: names.vendor }).click()
      await page.goto(`${served.address}/entities/hostile-product?lang=en`)
      await page.getByRole('heading', { level: 1, name: names.product }).waitFor()
      expect(await page.title()).toContain(names.product)
      expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
    })
  })
}
