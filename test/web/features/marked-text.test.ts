import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedParts } from '../../../web/features/documents/marked-text.ts'

const passages = fc
  .array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 })
  .map((places) =>
    places.map(([one, other], i) => ({ id: `p${i}`, from: Math.min(one, other), to: Math.max(one, other) })),
  )

test('parts are the whole text, and each belongs to the passages that cover it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 30, maxLength: 40 }), passages, (text, all) => {
      const parts = markedParts(text, all)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      for (const { from, text: words, passages: covering } of parts) {
        expect(words).not.toBe('')
        for (let at = from; at < from + words.length; at++)
          expect(covering).toEqual(all.filter((one) => one.from <= at && at < one.to).map(({ id }) => id))
      }
    }),
  )
})

test('a text without passages is one part, and an empty one none', () => {
  expect(markedParts('abc', [])).toEqual([{ from: 0, text: 'abc', passages: [] }])
  expect(markedParts('', [])).toEqual([])
})
