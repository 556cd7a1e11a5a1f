import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edtfDays } from '../../server/features/claim/edtf-days.ts'
import { endsBefore, isDateInput } from '../../web/state/date-input.ts'

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`))
const year = fc.oneof(
  fc.integer({ min: 1900, max: 2100 }).map(String),
  digits(3).map((known) => `${known}X`),
)
const month = fc.oneof(
  fc.constant('XX'),
  fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0')),
)
const day = fc.oneof(
  fc.constant('XX'),
  fc.integer({ min: 1, max: 31 }).map((n) => String(n).padStart(2, '0')),
)
const date = fc
  .oneof(year, fc.tuple(year, month), fc.tuple(year, month, day))
  .map((parts) => [parts].flat().join('-'))
  .filter(isDateInput)

test('a period that the server would refuse as reversed is the one that the field refuses', () => {
  fc.assert(
    fc.property(date, date, (since, until) => {
      const [first, last] = [edtfDays(since)?.first ?? Number.NaN, edtfDays(until)?.last ?? Number.NaN]
      expect(endsBefore(until, since), `${since}/${until}`).toBe(first > last)
    }),
    { numRuns: 1000 },
  )
})

test('an open end, and what is no date, is never before the other', () => {
  expect(endsBefore(null, '2012')).toBe(false)
  expect(endsBefore('2012', null)).toBe(false)
  expect(endsBefore('soon', '2012')).toBe(false)
  expect(endsBefore('2012~', '2013?')).toBe(true)
})
