import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oneLine, widthOf } from '../../server/cli/text/width.ts'
import { wrap } from '../../server/cli/text/wrap.ts'

const withoutSpaces = (text: string): string => text.replace(/[ \n]/g, '')

describe('width', () => {
  test.each([
    ['Skynet', 6],
    ['天网', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['（A）', 5],
    ['', 0],
  ])('of "%s" is %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  test('text from the graph cannot steer a terminal', () => {
    expect(oneLine('a\u001B[2Jb\u202Ec\r\nd\u0007')).toBe('a[2Jbc d')
  })
})

describe('wrapping', () => {
  test('breaks at spaces, and keeps a no-break space whole', () => {
    expect(wrap('one two three', 8)).toBe('one two\nthree')
    expect(wrap('aa bb\u00A0: cc', 6)).toBe('aa\nbb\u00A0:\ncc')
  })

  test('breaks between Chinese characters, never before their closing punctuation', () => {
    expect(wrap('安讯士向桂林供货。', 8)).toBe('安讯士向\n桂林供\n货。')
    expect(wrap('安讯士（Axis）', 9)).toBe('安讯士\n（Axis）')
  })

  test('indents the first line and the others', () => {
    expect(wrap('one two three', 9, { first: '1. ', rest: '   ' })).toBe('1. one\n   two\n   three')
  })

  test('keeps every line within the width unless one word is wider, and loses nothing', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'é', '天', '网', '，', '（', '-'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 10, max: 60 }),
        (words, columns) => {
          const text = words.join(' ')
          const wrapped = wrap(text, columns)
          expect(withoutSpaces(wrapped)).toBe(withoutSpaces(text))
          for (const line of wrapped.split('\n')) if (widthOf(line) > columns) expect(line).toMatch(/^[^ ]+$/)
        },
      ),
    )
  })
})
