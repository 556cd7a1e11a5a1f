import { expect, test } from 'vitest'
import { periodWords } from '../../server/features/words/period-words.ts'
import { languages } from '../../server/ontology/language.ts'

const period = (validFrom: string | null, validTo: string | null, timing: 'WITHIN' | 'THROUGHOUT' | null = null) =>
  periodWords({ validFrom, validTo, timing }, 'en')

test('some time between is not all the time', () => {
  expect(period('2012', '2019', 'WITHIN')).toBe('at some time between 2012 and 2019')
  expect(period('2012', '2019', 'THROUGHOUT')).toBe('from 2012 to 2019')
  expect(period('2012', '2012', 'WITHIN')).toBe('in 2012')
})

test('an end that is not given is unknown, not open', () => {
  expect(period('2012', null, 'THROUGHOUT')).toBe('from 2012, until when is not known')
  expect(period(null, '2015-09', 'THROUGHOUT')).toBe('until September 2015, since when is not known')
})

test('nothing is said where neither end is known', () => {
  for (const language of languages)
    expect(periodWords({ validFrom: null, validTo: null, timing: null }, language)).toBeNull()
})
