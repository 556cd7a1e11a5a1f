import fc from 'fast-check'
import * as OpenCC from 'opencc-js'
import { describe, expect, test } from 'vitest'
import { fold, searchTexts } from '../../server/features/entity/fold.ts'

/** Letters that fold in some way, of the scripts that names here are written in. */
const latin = [...'aàÅbcçdđeéĔfgłŁßœŒæÆøØÿžıİ', 'ﬁ', 'ĳ', 'e\u0301']
const greek = [...'ΑαΆάΣσςΏώ']
const cyrillic = [...'ЙйЁёЩщЇї']
/** None of them is the simplified form of more than one other: 天, 桂 and 亮 have no traditional form at all. */
const simplifiedHan = [...'天网桂广东华为国马门书车龙乌齐鲁银术视亮络']
const between = [...' -.,’(/·']
const letters = [...latin, ...greek, ...cyrillic, ...simplifiedHan]

const textOf = (...units: string[]) => fc.string({ unit: fc.constantFrom(...units), maxLength: 12 })
const written = textOf(...letters, ...between, ...'0Ｂ７')

describe('folding', () => {
  test.each([
    ['accents', 'Société Générale Électronique', 'societe generale electronique'],
    ['letters with strokes and ligatures', 'Łódź Øresund Œuvre Ærø Đà Nẵng', 'lodz oresund oeuvre aero da nang'],
    ['sharp s', 'Weißenburg GROẞ', 'weissenburg gross'],
    ['Greek, with its other sigma', 'Ὀδυσσεύς', 'οδυσσευσ'],
    ['Cyrillic', 'Ёлкий', 'елкии'],
    ['Turkish i, with and without dot', 'ISPARTA ısparta İsparta', 'isparta isparta isparta'],
    ['full width', 'ＦＡＣＥ　Ｒｅａｄｅｒ９', 'face reader9'],
    ['half-width katakana', 'ｶﾒﾗ', 'カメラ'],
    ['traditional characters', '雪亮工程與天網', '雪亮工程与天网'],
    ['forms of Hong Kong', '衞生署', '卫生署'],
    ['everything between letters and digits', '  L’Œil—d’Orient (S.A.)\t', 'l oeil d orient s a'],
    ['what has neither', ' –!? ', ''],
  ])('%s', (_, name, folded) => {
    expect(fold(name)).toBe(folded)
  })

  test('is done once: what is folded stays as it is', () => {
    fc.assert(
      fc.property(written, (name) => {
        expect(fold(fold(name))).toBe(fold(name))
      }),
    )
  })

  test('is the same for any case, composition and width', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000')
    fc.assert(
      fc.property(written, (name) => {
        const forms = [
          name.toUpperCase(),
          name.toLowerCase(),
          wide(name),
          ...['NFC', 'NFD', 'NFKC', 'NFKD'].map((n) => name.normalize(n)),
        ]
        for (const form of forms) expect(fold(form), form).toBe(fold(name))
      }),
    )
  })

  test.each(['t', 'tw', 'hk'] as const)(
    'is the same for simplified characters and their traditional forms (%s)',
    (to) => {
      const traditional = OpenCC.Converter({ from: 'cn', to })
      expect(traditional('网')).toBe('網')
      fc.assert(
        fc.property(textOf(...simplifiedHan), (name) => {
          expect(fold(Array.from(name, traditional).join(''))).toBe(name)
        }),
      )
    },
  )
})

describe('what finds a name', () => {
  test('the whole name first, then from each later word on', () => {
    expect(searchTexts('Noldus Information-Technology B.V.')).toEqual([
      'noldus information technology b v',
      'information technology b v',
      'technology b v',
      'b v',
      'v',
    ])
  })

  test('each character of a Chinese name, and its pinyin as words and as one', () => {
    expect(searchTexts('重慶天網')).toEqual([
      '重庆天网',
      '庆天网',
      '天网',
      '网',
      'chong qing tian wang',
      'qing tian wang',
      'tian wang',
      'wang',
      'chongqingtianwang',
    ])
  })

  test('ü as v and without its dots', () => {
    const texts = searchTexts('绿盟')
    for (const typed of ['lv meng', 'lu meng', 'lvmeng', 'lumeng']) expect(texts).toContain(typed)
  })

  test('a name in two scripts, by either and by its pinyin', () => {
    const texts = searchTexts('桂林天网 (Skynet)')
    for (const typed of ['桂林', '天网', 'skynet', 'guilintianwang', 'tian wang skynet'])
      expect(
        texts.some((text) => text.startsWith(typed)),
        typed,
      ).toBe(true)
  })

  test('nothing, for a name without letters or digits', () => {
    expect(searchTexts('— ?')).toEqual([])
  })

  test('are folded, not empty, and each there once', () => {
    fc.assert(
      fc.property(written, (name) => {
        const texts = searchTexts(name)
        expect(new Set(texts).size).toBe(texts.length)
        for (const text of texts) {
          expect(text).not.toBe('')
          expect(fold(text)).toBe(text)
        }
        expect(texts[0] ?? '').toBe(fold(name))
      }),
    )
  })

  /** However it is typed: the property that type-ahead rests on. */
  test('the beginning of any of its words, as far as it has been typed', () => {
    fc.assert(
      fc.property(
        fc.array(textOf(...letters), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (words, which, most) => {
          const word = Array.from(words.slice(which % words.length).join(' '))
          const typed = fold(word.slice(0, most % (word.length + 1)).join(''))
          const texts = searchTexts(words.join(' '))
          expect(typed === '' || texts.some((text) => text.startsWith(typed)), typed).toBe(true)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('any part of a Chinese name, as characters or as pinyin', () => {
    fc.assert(
      fc.property(textOf(...simplifiedHan), fc.nat(), fc.nat(), (name, from, most) => {
        const texts = searchTexts(name)
        const part = name.slice(from % (name.length + 1)).slice(0, most)
        expect(part === '' || texts.some((text) => text.startsWith(part)), part).toBe(true)
      }),
    )
  })
})
