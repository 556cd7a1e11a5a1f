import { describe, expect, it } from 'vitest'
import { languageOf } from '../../web/locales/i18n.ts'
import { addresses } from '../../web/state/address.ts'

const params = (text: string) => new URLSearchParams(text)

describe('the language of the page', () => {
  it('is the address’s, whatever the browser prefers', () => {
    expect(languageOf(params('lang=zh'), ['fr-FR'])).toBe('zh')
  })

  it('is the first of the browser’s that exists here, else English', () => {
    expect(languageOf(params(''), ['de-DE', 'fr-CA', 'zh-CN'])).toBe('fr')
    expect(languageOf(params('lang=xx'), ['zh-Hans-CN'])).toBe('zh')
    expect(languageOf(params(''), ['de', 'it'])).toBe('en')
  })

  it('is in every address that the page links to', () => {
    const to = addresses('fr')
    for (const address of [
      to.home(),
      to.claims({ assertedBy: 'Vendor' }),
      to.documents(),
      to.document('a'),
      to.entity('b'),
    ])
      expect(new URL(address, 'http://localhost').searchParams.get('lang')).toBe('fr')
    expect(to.claims({ assertedBy: 'Vendor' })).toBe('/claims?assertedBy=Vendor&lang=fr')
  })
})
