import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordDifference } from '../../server/features/desk/record-difference.ts'
import { type TextPart, wordDifference } from '../../server/features/desk/word-difference.ts'

const side = (parts: readonly TextPart[], left: TextPart['change']): string =>
  parts.flatMap(({ change, text }) => (change === left ? [] : [text])).join('')

const words = fc.array(fc.constantFrom('天网', '监控', ' ', 'the ', 'Axis', ', ', '𠮷', 'é', '\r\n', '2012'), {
  maxLength: 30,
})
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  words.map((list) => list.join('')),
)

test('the parts of a difference are the two texts', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = wordDifference(before, after)
      expect(side(parts, 'ADDED')).toBe(before)
      expect(side(parts, 'REMOVED')).toBe(after)
      if (before === after) expect(parts.every(({ change }) => change === 'SAME')).toBe(true)
    }),
  )
})

test.each<[string, string, TextPart[]]>([
  [
    'sold to the bureau in 2012',
    'sold to the bureau in 2013',
    [
      { change: 'SAME', text: 'sold to the bureau in ' },
      { change: 'REMOVED', text: '2012' },
      { change: 'ADDED', text: '2013' },
    ],
  ],
  [
    '公安局采购摄像头',
    '公安局安装摄像头',
    [
      { change: 'SAME', text: '公安局' },
      { change: 'REMOVED', text: '采购' },
      { change: 'ADDED', text: '安装' },
      { change: 'SAME', text: '摄像头' },
    ],
  ],
])('words change, not letters and not whole texts: %s', (before, after, parts) => {
  expect(wordDifference(before, after)).toEqual(parts)
})

test('two texts with nothing in common are told apart in little time', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ')
  const parts = wordDifference(long('a'), long('b'))
  expect(side(parts, 'ADDED')).toBe(long('a'))
})

test('fields are compared wherever they lie, also those that come and go', () => {
  expect(
    recordDifference(
      { id: 'c', credibility: { grade: '2' }, page: 3, list: ['a', 'b'] },
      { id: 'c', credibility: { grade: '3' }, list: ['a'], stage: 'SOLD' },
    ),
  ).toMatchObject([
    { field: 'credibility.grade', before: '2', after: '3' },
    { field: 'page', before: '3', after: null, parts: [{ change: 'REMOVED', text: '3' }] },
    { field: 'list.1', before: 'b', after: null },
    { field: 'stage', before: null, after: 'SOLD', parts: [{ change: 'ADDED', text: 'SOLD' }] },
  ])
  expect(recordDifference({ a: 1 }, { a: 1 })).toEqual([])
  expect(recordDifference(null, { a: false })).toMatchObject([{ field: 'a', before: null, after: 'false' }])
})
