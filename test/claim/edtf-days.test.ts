import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edtfDays } from '../../server/features/claim/edtf-days.ts'

test.each([
  ['2012', 20120101, 20121231],
  ['2012-02', 20120201, 20120229],
  ['2012-02-03', 20120203, 20120203],
  ['2012~', 20120101, 20121231],
  ['2012?', 20120101, 20121231],
  ['201X', 20100101, 20191231],
  ['20', 20000101, 20991231],
  ['2012-05-XX', 20120501, 20120531],
  ['2012-36', 20121001, 20121231],
])('%s', (text, first, last) => {
  expect(edtfDays(text)).toEqual({ first, last })
})

test('a season may mean either hemisphere’s', () => {
  expect(edtfDays('2012-21')).toEqual({ first: 20120101, last: 20130331 })
  expect(edtfDays('2012-32')).toEqual({ first: 20120101, last: 20130331 })
})

test.each(['', '..', 'soon', '2012-02-30', '2012/2013'])('%j is no date', (text) => {
  expect(edtfDays(text)).toBeNull()
})

test('days compare as their dates do', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [x, y] = [a, b].map((d) => d.toISOString().slice(0, 10))
      const [p, q] = [edtfDays(x as string), edtfDays(y as string)]
      expect(Math.sign((p?.first ?? 0) - (q?.first ?? 0))).toBe(Math.sign((x as string).localeCompare(y as string)))
    }),
  )
})
