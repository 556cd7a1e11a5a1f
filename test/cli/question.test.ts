import { describe, expect, test } from 'vitest'
import { readArguments } from '../../server/cli/arguments.ts'
import { pathOptions, readBudget, readQuestion } from '../../server/cli/path/question.ts'

const ask = (from: string, to: string, ...options: string[]) => {
  const signature = { name: 'path', positionals: ['FROM', 'TO'], options: pathOptions }
  const { values } = readArguments(signature, [from, to, ...options])
  readBudget(values)
  return readQuestion(from, to, values)
}

describe('the question on the command line', () => {
  test('leaves to the API what is not given', () => {
    expect(ask('axis-communications', 'skynet')).toEqual({
      from: { entity: 'axis-communications' },
      to: { entity: 'skynet' },
      via: [],
      k: null,
      maxHops: 6,
      direction: 'SUPPLY',
      predicates: null,
      stages: null,
      standings: null,
      minStrength: 'UNASSESSED',
      validFrom: null,
      validTo: null,
      excludeEntities: [],
      excludeClaims: [],
      revision: null,
    })
  })

  test('takes every option, names in any case', () => {
    const options =
      '--k 2 --max-hops 3 --direction any --predicate part_of --predicate MAKES --stage sold --standing alleged ' +
      '--min-strength reported --valid 2012/2019 --exclude idemia --exclude-claim some-claim --revision 4 --via skynet-guilin --via guilin'
    const buyers = 'any:buyer,kind=public-security,KIND=Ministry,country=cn,country=EU,within=xinjiang,part_of=xpcc'
    expect(ask('any:Vendor', buyers, ...options.split(' '))).toEqual({
      from: { set: { type: 'Vendor', kinds: null, countries: null, within: null, partOf: null } },
      to: {
        set: {
          type: 'Buyer',
          kinds: ['PUBLIC_SECURITY', 'MINISTRY'],
          countries: ['CN', 'EU'],
          within: 'xinjiang',
          partOf: 'xpcc',
        },
      },
      via: ['skynet-guilin', 'guilin'],
      k: 2,
      maxHops: 3,
      direction: 'ANY',
      predicates: ['PART_OF', 'MAKES'],
      stages: ['SOLD'],
      standings: ['ALLEGED'],
      minStrength: 'REPORTED',
      validFrom: '2012',
      validTo: '2019',
      excludeEntities: ['idemia'],
      excludeClaims: ['some-claim'],
      revision: 4,
    })
  })

  test.each([
    ['2012/..', '2012', null],
    ['../2019-05', null, '2019-05'],
    ['2015~', '2015~', '2015~'],
    ['2012/2012', '2012', '2012'],
  ])('the window %s is from %s to %s', (valid, validFrom, validTo) => {
    expect(ask('a', 'b', '--valid', valid)).toMatchObject({ validFrom, validTo })
  })

  test.each([
    ['--valid', 'yesterday', '--valid "yesterday" is no window of time: use EDTF dates'],
    ['--valid', '../..', 'is no window of time'],
    ['--valid', '2012/2013/2014', 'is no window of time'],
    ['--valid', '2012-01-01T00:00/..', 'names a time of day: use dates alone, such as 2012-01-01.'],
    ['--valid', '2019/2012', '--valid "2019/2012" ends before it begins'],
    ['--k', '51', '--k "51" is not valid: use a whole number from 1 to 50.'],
    ['--k', '1.5', 'use a whole number'],
    ['--budget', '0', '--budget "0" is not valid: use a whole number from 1 to 2000.'],
    ['--budget', '2001', 'from 1 to 2000'],
    ['--max-hops', '13', 'from 1 to 12'],
    ['--direction', 'up', '--direction "up" is not known: use one of SUPPLY, ANY.'],
    ['--predicate', 'name', '--predicate "name" is not known: use one of PART_OF'],
    ['--stage', 'SHIPPED', '--stage "SHIPPED" is not known'],
    ['--standing', 'sure', '--standing "sure" is not known'],
    ['--min-strength', 'strong', '--min-strength "strong" is not known'],
    ['--revision', '0', '--revision "0" is not valid'],
  ])('%s %s is refused', (option, value, sentence) => {
    expect(() => ask('a', 'b', option, value)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', message: expect.stringContaining(sentence) }),
    )
  })

  test('an end may name several entities', () => {
    expect(ask('axis-communications, morpho', 'skynet')).toMatchObject({
      from: { entities: ['axis-communications', 'morpho'] },
      to: { entity: 'skynet' },
    })
    expect(() => ask('a,b', 'c', '--exclude', 'b')).toThrow(/^--exclude b is an end of the question/)
    expect(() => ask('a,b', 'c', '--via', 'c')).toThrow(/^--via c is an end of the question/)
  })

  test.each([
    ['any:buyer,kind=bank', 'TO "any:buyer,kind=bank" asks for the kind "bank": use one of PUBLIC_SECURITY, '],
    ['any:product,kind=camera', 'a product has none: leave kind= out'],
    ['any:buyer,where=china', 'says "where=china": use kind=, country=, within= or part-of='],
    ['any:buyer,within=', 'says "within=": use'],
    ['any:buyer,china', 'says "china": use'],
    ['any:buyer,within=china,within=guilin', 'has within= twice: leave one out'],
    ['any:buyer,part-of=a,part_of=b', 'has part-of= twice'],
  ])('the set %s is refused', (set, sentence) => {
    expect(() => ask('a', set)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', message: expect.stringContaining(sentence) }),
    )
  })

  test('a set that does not exist is refused with those that do', () => {
    expect(() => ask('any:company', 'b')).toThrow(
      /^FROM "any:company" names no type of entity: use any: with one of vendor, /,
    )
  })
})
