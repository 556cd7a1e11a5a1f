import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sliceCodePoints } from '../../../server/features/evidence/passage/code-points.ts'
import { foldWhiteSpace, foldWithMap } from '../../../server/features/evidence/passage/fold.ts'
import { normaliseText } from '../../../server/features/evidence/passage/normalise.ts'

/** Text rich in what folding and normalising are about. */
const text = fc
  .array(fc.constantFrom('a', 'é', 'e\u0301', '𠮷', ' ', '\u00a0', '\u202f', '\u3000', '\n', '\r\n', '\r', '\t', '«'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''))

test('no-break, narrow no-break and ideographic spaces fold like any other', () => {
  expect(foldWhiteSpace('\u00a0« Guilin\u202f»\r\n\u300030\u00a0000 ')).toBe('« Guilin » 30 000')
})

test('folding twice is folding once, and leaves single inner spaces only', () => {
  fc.assert(
    fc.property(text, (t) => {
      const folded = foldWhiteSpace(t)
      expect(foldWhiteSpace(folded)).toBe(folded)
      expect(folded).not.toMatch(/^ | $| {2}|[^\S ]/u)
    }),
  )
})

test('each folded character maps to what it stands for in the original', () => {
  fc.assert(
    fc.property(text, (t) => {
      const { text: folded, starts, ends } = foldWithMap(t)
      for (const [i, character] of Array.from(folded).entries())
        expect(foldWhiteSpace(`x${sliceCodePoints(t, starts[i] ?? -1, ends[i] ?? -1)}x`)).toBe(`x${character}x`)
    }),
  )
})

test('normalising twice is normalising once, and line ends do not matter', () => {
  fc.assert(
    fc.property(text, (t) => {
      const normal = normaliseText(t)
      expect(normaliseText(normal)).toBe(normal)
      expect(normal).not.toContain('\r')
      expect(normaliseText(normal.replaceAll('\n', '\r\n'))).toBe(normal)
      expect(normaliseText(normal.normalize('NFD'))).toBe(normal)
    }),
  )
})
