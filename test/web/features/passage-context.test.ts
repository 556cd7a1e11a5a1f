import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextOf } from '../../../web/features/evidence/passage-context.ts'

/** Words of letters, also such as take two UTF-16 units. */
const text = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'é', '天', '𠮷', ' ', '\n'), minLength: 1, maxLength: 12 }), {
    maxLength: 200,
  })
  .map((words) => words.join(' '))

describe('a passage in its context', () => {
  it('is the passage, with text that does stand on either side, whatever the characters', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const points = Array.from(whole)
        const start = a % (points.length + 1)
        const end = start + (b % (points.length - start + 1))
        const { before, passage, after, cutBefore, cutAfter } = contextOf(whole, start, end)
        expect(passage).toBe(points.slice(start, end).join(''))
        expect(whole).toContain(before + passage + after)
        expect(points.slice(0, start).join('').endsWith(before)).toBe(true)
        expect(points.slice(end).join('').startsWith(after)).toBe(true)
        if (!cutBefore) expect(points.slice(0, start).join('')).toBe(before)
        if (!cutAfter) expect(points.slice(end).join('')).toBe(after)
      }),
    )
  })

  it('cuts between words', () => {
    const long = 'word '.repeat(200)
    const { before, after, cutBefore, cutAfter } = contextOf(`${long}passage ${long}`, 1000, 1007)
    expect([cutBefore, cutAfter]).toEqual([true, true])
    expect(before).toMatch(/^word /)
    expect(after).toMatch(/ word$/)
  })
})
