import { buildSchema, isInputObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { isFiliereError } from '../../server/errors.ts'
import { completeQuestion, type PathQuestionInput } from '../../server/features/path/complete-question.ts'
import { hopsAllowed, longestExclusion, pathsAllowed } from '../../server/features/path/question.ts'
import { schemaSdl } from '../../server/graphql/type-defs.ts'

const asked: PathQuestionInput = { from: { entity: 'maker' }, to: { entity: 'body' } }

test('whatever is left out takes its default', () => {
  expect(completeQuestion(asked, 7)).toEqual({
    from: { entities: ['maker'] },
    to: { entities: ['body'] },
    via: [],
    maxHops: 6,
    k: 5,
    direction: 'SUPPLY',
    predicates: null,
    stages: ['SOLD', 'CONTRACTED', 'DELIVERED', 'INSTALLED', 'OPERATED'],
    standings: ['ALLEGED', 'CONFIRMED', 'DISPUTED'],
    minStrength: 'UNASSESSED',
    validFrom: null,
    validTo: null,
    excludeEntities: [],
    excludeClaims: [],
    revision: 7,
  })
})

test('the API states the same defaults and bounds', () => {
  const input = buildSchema(schemaSdl()).getType('PathQuestionInput')
  const { maxHops, k } = isInputObjectType(input) ? input.getFields() : {}
  expect(maxHops?.defaultValue).toBe(hopsAllowed.default)
  const { default: usual, ofPairs } = pathsAllowed
  expect(k?.description).toContain(`Left out: ${usual}, or ${ofPairs} where an end is a set.`)
  expect(maxHops?.description).toContain(`${hopsAllowed.least} to ${hopsAllowed.most} `)
  expect(k?.description).toContain(`${pathsAllowed.least} to ${pathsAllowed.most}.`)
})

test('a table of pairs gets more chains than a list unless the question says how many', () => {
  const pairs = { ...asked, to: { set: { type: 'Buyer' } } }
  expect(completeQuestion(pairs, 1).k).toBe(pathsAllowed.ofPairs)
  expect(completeQuestion({ ...pairs, k: 3 }, 1).k).toBe(3)
})

test('null is left out as well, and lists lose their repetitions', () => {
  const question = completeQuestion(
    { ...asked, maxHops: null, stages: null, predicates: ['USES', 'MAKES', 'USES'], excludeClaims: ['c1', 'c1'] },
    1,
  )
  expect(question).toMatchObject({ maxHops: 6, predicates: ['MAKES', 'USES'], excludeClaims: ['c1'] })
})

test('the limits themselves are allowed', () => {
  const dates = { validFrom: '2012', validTo: '2012' }
  expect(completeQuestion({ ...asked, maxHops: 12, k: 50, revision: 1, ...dates }, 3)).toMatchObject({ revision: 1 })
  expect(
    completeQuestion(
      { from: { set: { type: 'Vendor' } }, to: { set: { type: 'Vendor' }, entity: null }, stages: [] },
      3,
    ),
  ).toMatchObject({
    from: { set: { type: 'Vendor', kinds: null, within: null } },
    to: { set: { type: 'Vendor', countries: null, partOf: null } },
    stages: [],
  })
})

describe('a question that cannot be answered is refused with what to change', () => {
  const tooMany = Array.from({ length: longestExclusion + 1 }, (_, i) => `c${i}`)
  test.each<[string, Partial<PathQuestionInput>, RegExp]>([
    ['no start', { from: {} }, /from exactly one of/],
    ['two starts', { from: { entity: 'maker', set: { type: 'Vendor' } } }, /from exactly one of/],
    ['a type that isn’t one', { to: { set: { type: 'Person' } } }, /to\.set\.type to one of Vendor/],
    ['a country that isn’t one', { to: { set: { type: 'Buyer', countries: ['FR', 'QX'] } } }, /"QX" is none/],
    ['a country in small letters', { to: { set: { type: 'Buyer', countries: ['fr'] } } }, /two capitals/],
    ['a country by another code', { to: { set: { type: 'Buyer', countries: ['UK'] } } }, /Write GB in .*, not UK/],
    ['an id that isn’t one', { to: { entity: 'A B' } }, /to as an id/],
    ['equal ends', { to: { entity: 'maker' } }, /two different ends/],
    ['no hops', { maxHops: 0 }, /maxHops to a whole number from 1 to 12/],
    ['too many hops', { maxHops: 13 }, /from 1 to 12/],
    ['half a path', { k: 1.5 }, /k to a whole number from 1 to 50/],
    ['too many paths', { k: 51 }, /from 1 to 50/],
    ['a direction that isn’t one', { direction: 'UP' }, /SUPPLY, ANY/],
    ['a predicate that is no step', { predicates: ['name'] }, /each of predicates/],
    ['no predicates', { predicates: [] }, /at least one of predicates/],
    ['a stage that isn’t one', { stages: ['STOLEN'] }, /each of stages/],
    ['no standings', { standings: [] }, /at least one of standings/],
    ['a strength that isn’t one', { minStrength: 'STRONG' }, /minStrength to one of CORROBORATED/],
    ['a date that isn’t one', { validFrom: 'soon' }, /validFrom as one EDTF date/],
    ['a time of day', { validFrom: '2012-01-01T00:00' }, /validFrom as one EDTF date/],
    ['an interval', { validTo: '2012/2013' }, /validTo as one EDTF date/],
    ['a window that ends before it begins', { validFrom: '2013', validTo: '2012' }, /not after validTo/],
    ['an end left out', { excludeEntities: ['body'] }, /body off excludeEntities/],
    ['by way of an end', { via: ['shop', 'body'] }, /body off via: it is an end/],
    ['by way of what is left out', { via: ['shop'], excludeEntities: ['shop'] }, /shop off via or off excludeEntities/],
    ['by way of more than fit', { via: ['a', 'b', 'c'], maxHops: 3 }, /maxHops to 4 or more, or name fewer in via/],
    ['too long a list', { excludeClaims: tooMany }, /at most 500 ids/],
    ['a revision to come', { revision: 4 }, /revision to a whole number from 1 to 3/],
    ['a revision before the first', { revision: 0 }, /from 1 to 3/],
  ])('%s', (_, changes, message) => {
    try {
      completeQuestion({ ...asked, ...changes }, 3)
      expect.unreachable()
    } catch (error) {
      expect(isFiliereError(error) && error.code).toBe('BAD_INPUT')
      expect((error as Error).message).toMatch(message)
    }
  })
})
