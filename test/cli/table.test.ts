import fc from 'fast-check'
import { expect, test } from 'vitest'
import { table } from '../../server/cli/text/table.ts'
import { widthOf } from '../../server/cli/text/width.ts'

test('columns are as wide as their cells, Chinese counted twice', () => {
  const rows = [
    ['从', 'A', '上海市公安局'],
    ['Axis', 'x\ny', ''],
    ['Morpho', '', '据报道'],
  ]
  expect(table(rows, 40)?.split('\n')).toEqual([
    '从      A  上海市公安局',
    '──────  ─  ────────────',
    'Axis    x',
    '        y',
    '',
    'Morpho     据报道',
  ])
})

test('long cells are wrapped where there is no room for them', () => {
  const rows = [
    ['', 'a heading of many words'],
    ['first', 'one two three four'],
  ]
  expect(table(rows, 20)?.split('\n')).toEqual([
    '       a heading of',
    '       many words',
    '─────  ─────────────',
    'first  one two three',
    '       four',
  ])
})

test('there is no table where words would not fit', () => {
  expect(table([['unbreakable', 'unbreakable']], 20)).toBeNull()
  expect(table([['任何文字都可以折行', '任何文字都可以折行']], 20)).toBeNull()
})

test('no line is wider than there are columns, and no word is lost', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '公', '，', '\n'), maxLength: 30 })
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }))
  fc.assert(
    fc.property(rows, fc.integer({ min: 10, max: 120 }), (given, columns) => {
      const text = table(given, columns)
      if (text === null) return
      for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
      const letters = (all: string) => [...all.replace(/[\s─]/g, '')].sort().join('')
      expect(letters(text)).toBe(letters(given.flat().join('')))
    }),
  )
})
