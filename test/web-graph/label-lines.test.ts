import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelLines, textWidth } from '../../web/graph/label-lines.ts'

const bare = (text: string) => text.replace(/\s/g, '')

describe('label lines', () => {
  it('keep every character, whatever the script, and the width', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.lorem({ maxCount: 8 }))
    fc.assert(
      fc.property(texts, fc.double({ min: 2, max: 20, noNaN: true }), (text, width) => {
        const lines = labelLines(text, width)
        expect(bare(lines.join(''))).toBe(bare(text))
        for (const line of lines) expect(textWidth(line) <= width || [...line].length === 1).toBe(true)
      }),
    )
  })

  it('break Latin text between words', () => {
    expect(labelLines('Xinjiang Production and Construction Corps', 9)).toEqual([
      'Xinjiang',
      'Production and',
      'Construction',
      'Corps',
    ])
  })

  it('never cut a word that fits a line for the sake of an even last line', () => {
    expect(labelLines('concluded with', 5.4)).toEqual(['concluded', 'with'])
  })

  it('break Chinese text anywhere but before closing and after opening marks', () => {
    expect(labelLines('新疆生产建设兵团', 4)).toEqual(['新疆生产', '建设兵团'])
    for (const line of labelLines('若干招标（未具名）、合同。', 5)) {
      expect(line).not.toMatch(/^[）、。]/)
      expect(line).not.toMatch(/（$/)
    }
  })
})
