import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  codePointIndexOf,
  codePointLength,
  sliceCodePoints,
  utf16IndexOf,
} from '../../../server/features/evidence/passage/code-points.ts'

const text = fc.string({ unit: 'binary' })

test('an astral character is one code point', () => {
  expect(codePointLength('a𠮷b')).toBe(3)
  expect(sliceCodePoints('a𠮷b', 1, 2)).toBe('𠮷')
  expect(utf16IndexOf('a𠮷b', 2)).toBe(3)
  expect(codePointIndexOf('a𠮷b', 3)).toBe(2)
})

test('slices are those of the array of code points', () => {
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (t, start, length) => {
      expect(sliceCodePoints(t, start, start + length)).toBe(
        Array.from(t)
          .slice(start, start + length)
          .join(''),
      )
    }),
  )
})

test('code point and UTF-16 positions map back to one another', () => {
  fc.assert(
    fc.property(text, fc.nat(), (t, n) => {
      const position = n % (codePointLength(t) + 1)
      expect(codePointIndexOf(t, utf16IndexOf(t, position))).toBe(position)
    }),
  )
})
