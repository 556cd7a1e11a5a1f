import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointLength, sliceCodePoints } from '../../../server/features/evidence/passage/code-points.ts'
import { normaliseText } from '../../../server/features/evidence/passage/normalise.ts'
import { sha256OfText } from '../../../server/features/evidence/passage/seal.ts'
import { passageOnPage, selectPassage } from '../../../server/features/evidence/passage/select-passage.ts'
import { textPages } from '../../../server/features/evidence/passage/text-pages.ts'
import { verifyCitation } from '../../../server/features/evidence/passage/verify-passage.ts'

const pieces = fc.constantFrom(
  ...[
    'a',
    'é',
    'e\u0301',
    'q\u0323\u0307',
    '𠮷',
    '天',
    '👩‍👩‍👧',
    '🇨🇳',
    ' ',
    '\u00a0',
    '\r\n',
    '\r',
    '\n',
    '\t',
    '\uFEFF',
    '\f',
    '가',
    '각',
  ],
)

/** A normalised text, one of its pages, and two places on it in UTF-16 units. */
const selections = fc
  .tuple(fc.array(pieces, { maxLength: 60 }), fc.nat(5), fc.nat(120), fc.nat(120))
  .map(([parts, which, one, other]) => {
    const text = normaliseText(parts.join(''))
    const pages = textPages(text)
    const page = pages[which % pages.length] ?? { number: 1, start: 0, end: 0, text: '' }
    const within = (place: number) => place % (page.text.length + 1)
    return { text, page: { ...page, pages: pages.length }, from: within(one), to: within(other) }
  })

test('a selected passage is what stands there in the whole text, as it is verified', () => {
  fc.assert(
    fc.property(selections, ({ text, page, from, to }) => {
      const selected = selectPassage(page, from, to)
      const marked = page.text.slice(Math.min(from, to), Math.max(from, to))
      if (selected === null) {
        expect(marked.trim()).toBe('')
        return
      }
      const { start, end, exact, prefix, suffix, sha256 } = selected
      expect(sliceCodePoints(text, start, end)).toBe(exact)
      expect(end - start).toBe(codePointLength(exact))
      expect(exact).toContain(marked.trim())
      expect(exact).toBe(exact.trim())
      expect(sha256).toBe(sha256OfText(exact))
      expect(sliceCodePoints(text, start - codePointLength(prefix), end + codePointLength(suffix))).toBe(
        `${prefix}${exact}${suffix}`,
      )
      const verified = verifyCitation(
        { selector: { start, end, passage: { exact, prefix, suffix, sha256 } } },
        { bytesSha256: '', text },
      )
      expect(verified).toEqual({ copy: 'NONE', passage: 'EXACT_AT_POSITION', start, end })
    }),
    { numRuns: 1_000 },
  )
})

test('no character that a reader sees as one is cut', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  fc.assert(
    fc.property(selections, ({ page, from, to }) => {
      const selected = selectPassage(page, from, to)
      if (selected === null) return
      const place = passageOnPage(page, selected)
      const boundaries = new Set([...segmenter.segment(page.text)].map(({ index }) => index).concat(page.text.length))
      expect(boundaries).toContain(place?.from)
      expect(boundaries).toContain(place?.to)
    }),
    { numRuns: 1_000 },
  )
})

test('a passage is found again where it was selected, and on no other page', () => {
  fc.assert(
    fc.property(selections, ({ text, page, from, to }) => {
      const selected = selectPassage(page, from, to)
      if (selected === null) return
      for (const other of textPages(text)) {
        const place = passageOnPage(other, selected)
        if (other.number === page.number) expect(place && other.text.slice(place.from, place.to)).toBe(selected.exact)
        else expect(place).toBeNull()
      }
    }),
    { numRuns: 1_000 },
  )
})

test('both directions of a selection are one passage', () => {
  const page = { number: 2, pages: 3, start: 10, text: '一 𠮷野家 二' }
  const passage = { start: 12, end: 15, page: 2, exact: '𠮷野家', prefix: '一 ', suffix: ' 二' }
  expect(selectPassage(page, 1, 7)).toMatchObject(passage)
  expect(selectPassage(page, 6, 3)).toMatchObject(passage)
})

test('a text of one page has no page to name', () => {
  expect(selectPassage({ number: 1, pages: 1, start: 0, text: 'abc' }, 0, 3)).not.toHaveProperty('page')
})
