import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { periodWords, relationWords } from '../../../web/features/answer/claim-words.ts'
import en from '../../../web/locales/en.json' with { type: 'json' }
import { dateWords } from '../../../web/ui/dates.ts'

let t: TFunction

beforeAll(async () => {
  t = await i18next
    .createInstance()
    .init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } })
})

const period = (validFrom: string | null, validTo: string | null, timing: 'WITHIN' | 'THROUGHOUT' | null) =>
  periodWords({ validFrom, validTo, timing }, t, 'en')

describe('when a claim holds', () => {
  it('tells at some time between from all the time', () => {
    expect(period('2012', '2019', 'WITHIN')).toBe('at some time in 2012–2019')
    expect(period('2012', '2019', 'THROUGHOUT')).toBe('2012–2019')
    expect(period('2012', '2012', 'WITHIN')).toBe('2012')
  })

  it('says what is unknown instead of leaving it open', () => {
    expect(period(null, null, null)).toBe('date unknown')
    expect(period('2015', null, null)).toBe('since 2015')
    expect(period(null, '2015-09', null)).toBe('until September 2015')
  })
})

describe('a date', () => {
  it('is in the words of the language where it is plain, and as written where it is not', () => {
    expect(dateWords('2020-09-21', 'en')).toBe('21 September 2020')
    expect(dateWords('2020-09-21', 'fr')).toBe('21 septembre 2020')
    expect(dateWords('2020-09-21', 'zh')).toBe('2020年9月21日')
    for (const edtf of ['2012', '2012~', '201X', '2012-13', '2020-02-31', 'unknown'])
      expect(dateWords(edtf, 'en')).toBe(edtf)
  })
})

describe('a relation', () => {
  it('is named with how it is qualified', () => {
    expect(relationWords({ predicate: 'SPECIFIES', qualifier: 'RECOMMENDED' }, 'en')).toBe('names (recommended)')
    expect(relationWords({ predicate: 'figure', qualifier: null }, 'zh')).toBe('数字')
  })
})
