import { describe, expect, it } from 'vitest'
import { languages } from '../../server/ontology/language.ts'
import en from '../../web/locales/en.json' with { type: 'json' }
import fr from '../../web/locales/fr.json' with { type: 'json' }
import zh from '../../web/locales/zh.json' with { type: 'json' }

interface Texts {
  readonly [key: string]: string | Texts
}

const locales: Readonly<Record<(typeof languages)[number], Texts>> = { en, fr, zh }

/** `a.b_other` → text. */
function flat(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

const plural = /_(zero|one|two|few|many|other)$/
/** The forms that grammar asks for: a sentence for nothing at all may stand beside them. */
const counts = /_(one|two|few|many|other)$/
const base = (key: string) => key.replace(plural, '')
const keys = (texts: Texts) => [...new Set([...flat(texts).keys()].map(base))].sort()
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe.each(languages)('the texts in %s', (language) => {
  const texts = flat(locales[language])

  it('has every key, and no other', () => {
    expect(keys(locales[language])).toEqual(keys(en))
  })

  it('has every form of every plural', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== 'many')
    const counted = new Set([...texts.keys()].filter((key) => plural.test(key)).map(base))
    expect(counted.size).toBeGreaterThan(0)
    for (const key of counted) {
      const forms = [...texts.keys()].filter((other) => counts.test(other) && base(other) === key)
      expect(forms.sort()).toEqual(needed.map((form) => `${key}_${form}`).sort())
    }
  })

  it('has the placeholders of the English text', () => {
    const english = flat(en)
    for (const [key, text] of texts) {
      // One thing, or nothing, may go without its number.
      if (/_(one|zero)$/.test(key)) continue
      expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ''))
    }
  })

  it('says what there is none of where the English text does', () => {
    const none = (all: ReadonlyMap<string, string>) => [...all.keys()].filter((key) => key.endsWith('_zero'))
    expect(none(texts)).toEqual(none(flat(en)))
  })

  it('leaves no text empty', () => {
    for (const [key, text] of texts) expect(text.trim(), key).not.toBe('')
  })
})

describe('the texts in French', () => {
  it('don’t break before a colon, a semicolon, a question or an exclamation mark, nor inside quotation marks', () => {
    for (const [key, text] of flat(fr)) expect(text, key).not.toMatch(/[^\u00a0][:;?!»](\s|$)|«[^\u00a0]/)
  })
})
