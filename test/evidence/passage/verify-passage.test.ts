import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointLength, sliceCodePoints } from '../../../server/features/evidence/passage/code-points.ts'
import { foldWhiteSpace } from '../../../server/features/evidence/passage/fold.ts'
import { normaliseText } from '../../../server/features/evidence/passage/normalise.ts'
import { sealPassage, sha256OfText } from '../../../server/features/evidence/passage/seal.ts'
import { type CitedPassage, verifyCitation } from '../../../server/features/evidence/passage/verify-passage.ts'

const capture = (text: string): CitedPassage['capture'] => ({ sha256: sha256OfText(text) })
const copy = (text: string) => ({ bytesSha256: sha256OfText(text), text })

function sealed(text: string, start: number, end: number): CitedPassage {
  const passage = { sealed: true as const, ...sealPassage(text, start, end) }
  return { selector: { start, end, passage }, capture: capture(text) }
}

function quoted(text: string, start: number, end: number, context = 0): CitedPassage {
  const exact = sliceCodePoints(text, start, end)
  const prefix = sliceCodePoints(text, Math.max(0, start - context), start)
  const suffix = sliceCodePoints(text, end, end + context)
  return {
    selector: { start, end, passage: { exact, prefix, suffix, sha256: sha256OfText(exact) } },
    capture: capture(text),
  }
}

const characters = fc.constantFrom('a', 'b', 'é', '𠮷', '天', ' ', '\u00a0', '\n', '́')
const someText = fc.array(characters, { minLength: 1, maxLength: 60 }).map((parts) => normaliseText(parts.join('')))

/** A text with a passage that holds one letter at least. */
const cited = fc
  .tuple(someText, fc.nat(60), fc.constantFrom('a', 'é', '𠮷', '天 \u00a0b'), fc.nat(12))
  .map(([around, at, letters, more]) => {
    const start = at % (codePointLength(around) + 1)
    const text = normaliseText(
      `${sliceCodePoints(around, 0, start)}${letters}${sliceCodePoints(around, start, codePointLength(around))}`,
    )
    return { text, start, end: Math.min(start + codePointLength(letters) + more, codePointLength(text)) }
  })
  .filter(({ text, start, end }) => foldWhiteSpace(sliceCodePoints(text, start, end)) !== '')

describe.each([
  ['sealed', sealed],
  ['quoted', quoted],
] as const)('a %s passage', (_, cite) => {
  test('is at its position in the same copy, whatever its line ends and composition', () => {
    fc.assert(
      fc.property(cited, ({ text, start, end }) => {
        const citation = cite(text, start, end)
        const there = { passage: 'EXACT_AT_POSITION', start, end }
        expect(verifyCitation(citation, copy(text))).toEqual({ copy: 'SAME', ...there })
        const other = text.normalize('NFD').replaceAll('\n', '\r\n')
        if (other !== text) expect(verifyCitation(citation, copy(other))).toEqual({ copy: 'OTHER', ...there })
      }),
    )
  })

  test('is found where it moved to, as long as it is there once', () => {
    fc.assert(
      fc.property(cited, fc.integer({ min: 1, max: 30 }), ({ text, start, end }, shift) => {
        const passage = sliceCodePoints(text, start, end)
        const moved = `${'𠮷'.repeat(shift)}X${passage}X`
        const expected = { passage: 'EXACT_MOVED', start: shift + 1, end: shift + 1 + end - start }
        fc.pre(codePointLength(normaliseText(moved)) === codePointLength(moved) && !passage.includes('𠮷'))
        fc.pre(shift + 1 !== start)
        expect(verifyCitation(cite(text, start, end), copy(moved))).toEqual({ copy: 'OTHER', ...expected })
      }),
    )
  })

  test('is ambiguous where it is there twice and its position is lost', () => {
    const citation = cite('one: the passage.', 5, 16)
    const twice = '…… the passage, and again the passage'
    expect(verifyCitation(citation, copy(twice))).toEqual({ copy: 'OTHER', passage: 'AMBIGUOUS' })
  })

  test('stays at its position where there are duplicates', () => {
    const twice = 'the passage, the passage'
    expect(verifyCitation(cite(twice, 13, 24), copy(twice))).toMatchObject({ passage: 'EXACT_AT_POSITION', start: 13 })
  })

  test('is proved by a copy with other white space', () => {
    const citation = cite('A « passage » of\u00a030\u00a0000 cameras.', 2, 30)
    const page = '\n\n   A\t«\u202fpassage\u202f»\n  of 30 000\r\n cameras.'
    const result = verifyCitation(citation, copy(page))
    expect(result).toMatchObject({ copy: 'OTHER', passage: 'EXACT_MOVED' })
    const found = sliceCodePoints(normaliseText(page), result.start ?? 0, result.end ?? 0)
    expect(foldWhiteSpace(found)).toBe('« passage » of 30 000 camera')
  })
})

const sentence = 'The bureau signed for forty cameras in the spring.'
const changed = 'The bureau signed for fourty cameras in the sprin.'

test('an exact quote that changed a little is found but does not count', () => {
  const result = verifyCitation(quoted(sentence, 0, 50), copy(`…… ${changed} And more.`))
  expect(result).toMatchObject({ copy: 'OTHER', passage: 'FUZZY' })
  expect(sliceCodePoints(`…… ${changed} And more.`, result.start ?? 0, result.end ?? 0)).toBe(changed)
})

test('a sealed passage is never found approximately', () => {
  expect(verifyCitation(sealed(sentence, 0, 50), copy(changed))).toEqual({ copy: 'OTHER', passage: 'MISSING' })
})

test('a quote that is not there at all is missing', () => {
  expect(verifyCitation(quoted(sentence, 0, 50), copy('Nothing of the kind was written here at all.'))).toEqual({
    copy: 'OTHER',
    passage: 'MISSING',
  })
})

test('prefix and suffix single out one of several equal quotes', () => {
  const citation = quoted('first: the passage; second: the passage.', 28, 39, 8)
  const moved = 'Zero. first: the passage; second: the passage.'
  expect(verifyCitation(citation, copy(moved))).toMatchObject({ passage: 'EXACT_MOVED', start: 34, end: 45 })
})

test('without a copy nothing is checked, and without a capture there is nothing to compare a copy with', () => {
  const citation = sealed(sentence, 0, 10)
  expect(verifyCitation(citation, null)).toEqual({ copy: 'NONE', passage: 'NOT_CHECKED' })
  expect(verifyCitation({ ...citation, capture: undefined }, copy(sentence)).copy).toBe('NONE')
})

test('a passage longer than the copy is missing', () => {
  expect(verifyCitation(sealed(sentence, 0, 50), copy('short')).passage).toBe('MISSING')
  expect(verifyCitation(sealed(sentence, 0, 50), copy('')).passage).toBe('MISSING')
})

test('each of 13,000 windows is hashed once, and none is copied', () => {
  const text = 'Überwachungskameras und 天网 '.repeat(520)
  const citation = sealed(`${text}${'x'.repeat(300)}`, text.length, text.length + 300)
  const hashed: Uint8Array[] = []
  const counting = (bytes: Uint8Array) => {
    hashed.push(bytes)
    return sha256(bytes)
  }
  const document = copy(text)
  expect(verifyCitation(citation, document, counting).passage).toBe('MISSING')
  const windows = codePointLength(foldWhiteSpace(text)) - 300 + 1
  expect(windows).toBeGreaterThan(13_000)
  // One more at most: the cited position itself.
  expect([windows, windows + 1]).toContain(hashed.length)
  expect(new Set(hashed.map(({ buffer }) => buffer)).size).toBeLessThanOrEqual(2)

  const bufferAt = (start: number) => {
    hashed.length = 0
    verifyCitation(sealed(text, start, start + 300), document, counting)
    return hashed[0]?.buffer
  }
  expect(bufferAt(5)).toBe(bufferAt(6))
})

test('a passage of white space alone, or outside the text, can not be sealed', () => {
  expect(() => sealPassage('a  b', 1, 3)).toThrow(RangeError)
  expect(() => sealPassage('a', 0, 2)).toThrow(RangeError)
  expect(() => sealPassage('abc', 2, 2)).toThrow(RangeError)
})
