import { expect, test } from 'vitest'
import { citedPassage, type SelectorAnswer } from '../../../server/features/evidence/passage/cited-passage.ts'
import { sealOf, sha256OfText } from '../../../server/features/evidence/passage/seal.ts'
import { verifyCitation } from '../../../server/features/evidence/passage/verify-passage.ts'

const exact = 'the cameras were delivered'
const { foldedSha256, foldedLength, sha256 } = sealOf(exact)
const quoted: SelectorAnswer = {
  start: 3,
  end: 3 + exact.length,
  exact,
  prefix: 'In May ',
  suffix: ' to Guilin',
  sha256,
  foldedSha256: null,
  foldedLength: null,
  rectangle: null,
}
const sealed: SelectorAnswer = { ...quoted, exact: null, prefix: null, suffix: null, foldedSha256, foldedLength }
const copyOf = (text: string) => ({ bytesSha256: sha256OfText(text), text })
const repeated = `In April, ${exact} to Lhasa. In May ${exact} to Guilin.`

test('what stands around a quote singles it out where it is repeated', () => {
  const start = repeated.indexOf('In May ') + 'In May '.length
  const found = { copy: 'NONE', passage: 'EXACT_MOVED', start, end: start + exact.length }
  expect(verifyCitation(citedPassage(quoted), copyOf(repeated))).toEqual(found)
})

test('a sealed passage keeps nothing of what stands around it, so that a repeated one is ambiguous', () => {
  expect(verifyCitation(citedPassage(sealed), copyOf(repeated))).toEqual({ copy: 'NONE', passage: 'AMBIGUOUS' })
  const once = `Now ${exact}.`
  expect(verifyCitation(citedPassage(sealed), copyOf(once))).toMatchObject({ passage: 'EXACT_MOVED', start: 4 })
})

test('the copy that was coded is told from another', () => {
  const capture = { sha256: sha256OfText(repeated) }
  expect(verifyCitation(citedPassage(quoted, capture), copyOf(repeated)).copy).toBe('SAME')
  expect(verifyCitation(citedPassage(quoted, capture), copyOf(`${repeated} `)).copy).toBe('OTHER')
})

test('what is neither quoted nor sealed proves nothing', () => {
  expect(() => citedPassage({ ...sealed, foldedSha256: null })).toThrow(TypeError)
})

test('what was read off a picture is not looked for in a text', () => {
  const rectangle = { left: 0, top: 0.5, width: 1, height: 0.25 }
  expect(verifyCitation(citedPassage({ ...quoted, start: 0, rectangle }), copyOf(exact))).toEqual({
    copy: 'NONE',
    passage: 'NOT_CHECKED',
  })
})
