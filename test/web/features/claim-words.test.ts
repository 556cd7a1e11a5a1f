import { describe, expect, it } from 'vitest'
import { relationWords } from '../../../web/features/answer/claim-words.ts'
import { dateWords } from '../../../web/ui/dates.ts'

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
