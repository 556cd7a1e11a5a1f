import { buildSchema, getIntrospectionQuery, Kind, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { limits } from '../../server/graphql/limits.ts'
import { schemaSdl } from '../../server/graphql/type-defs.ts'
import { weigh } from '../../server/graphql/weigh.ts'
import { ask, seededApp } from '../support/app.ts'
import { operations } from './operations.ts'

const server = seededApp()

/** Says how often it was asked. */
class CountingMap<K, V> extends Map<K, V> {
  lookups = 0

  override get(key: K): V | undefined {
    this.lookups += 1
    return super.get(key)
  }
}

const refused = async (query: string, variables: object = {}) => {
  const { data, errors } = await ask(server.app, query, variables)
  expect(data).toBeNull()
  expect(errors).toHaveLength(1)
  return errors[0]
}

describe('refused as TOO_COMPLEX, with what to do', () => {
  test('a long text', async () => {
    const error = await refused(`{ ${'coverage { claims } '.repeat(limits.tokens / 4)} }`)
    expect(error?.extensions.code).toBe('TOO_COMPLEX')
    expect(error?.message).toContain('Send several requests.')
  })

  test('many aliases, in fragments too', async () => {
    const aliases = Array.from({ length: limits.aliases + 1 }, (_, i) => `a${i}: claims`).join(' ')
    for (const query of [
      `{ coverage { ${aliases} } }`,
      `{ coverage { ...F } } fragment F on Coverage { ${aliases} }`,
    ]) {
      const error = await refused(query)
      expect(error).toMatchObject({ extensions: { code: 'TOO_COMPLEX' } })
      expect(error?.message).toContain(`has ${limits.aliases + 1} aliases`)
    }
  })

  test('fields within fields, through fragments too', async () => {
    const rounds = Math.ceil(limits.depth / 5)
    const deep = 'subject { claims(first: 1) { edges { node { '.repeat(rounds)
    const query = `{ claim(id: "x") { ${deep} id ${'} } } }'.repeat(rounds)} } }`
    expect(await refused(query)).toMatchObject({ extensions: { code: 'TOO_COMPLEX' } })
    const fragments = Array.from(
      { length: rounds },
      (_, i) => `fragment F${i} on Claim { subject { claims(first: 1) { edges { node { ...F${i + 1} } } } } }`,
    )
    const last = `fragment F${rounds} on Claim { id }`
    const spread = `{ claim(id: "x") { ...F0 } } ${fragments.join(' ')} ${last}`
    expect(await refused(spread)).toMatchObject({ extensions: { code: 'TOO_COMPLEX' } })
  })

  test.each([
    [
      'written out',
      '{ claims(first: 100) { edges { node { subject { claims(first: 100) { edges { node { id predicate stage subject { id type label kind } object { id type label kind } assertedBy { label } citations { id } } } } } } } } }',
      {},
    ],
    [
      'as variables',
      'query ($n: Int!) { claims(first: $n) { edges { node { subject { claims(first: $n) { edges { node { id predicate stage subject { id type label kind } object { id type label kind } assertedBy { label } citations { id } } } } } } } } }',
      { n: 100 },
    ],
    [
      'as defaults',
      'query ($n: Int! = 100) { claims(first: $n) { edges { node { subject { claims(first: $n) { edges { node { id predicate stage subject { id type label kind } object { id type label kind } assertedBy { label } citations { id } } } } } } } } }',
      {},
    ],
  ])('large lists within large lists, %s', async (_, query, variables) => {
    const error = await refused(query, variables)
    expect(error?.extensions.code).toBe('TOO_COMPLEX')
    expect(error?.message).toContain('Ask for fewer at a time.')
  })

  test.each([
    ['saved paths compared with today', 2, 'savedPath(id: "x") { changes { code } }', 28],
    ['the same in fragments', 2, 'savedPath(id: "x") { ...Compared }', 28],
    ['questions', limits.searches + 1, 'paths(question: $question) { partial }', limits.searches + 1],
  ])('several searches for chains: %s', async (_, times, field, searches) => {
    const fields = Array.from({ length: times }, (_, i) => `a${i}: ${field}`).join(' ')
    const fragment = field.includes('...Compared') ? 'fragment Compared on SavedPath { changes { code } }' : ''
    const error = await refused(
      `query ${field.includes('$question') ? '($question: PathQuestionInput!)' : ''} { ${fields} } ${fragment}`,
      { question: { from: { entity: 'morpho' }, to: { entity: 'skynet' } } },
    )
    expect(error?.extensions.code).toBe('TOO_COMPLEX')
    expect(error?.message).toContain(`asks for up to ${searches} searches for chains`)
  })

  test('fragments that double at each step', async () => {
    const doubling = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Coverage { ...F${i + 1} ...G${i + 1} }
      fragment G${i} on Coverage { ...F${i + 1} ...G${i + 1} }`,
    )
    const last = 'fragment F40 on Coverage { claims } fragment G40 on Coverage { entities }'
    const query = `{ coverage { ...F0 ...G0 } } ${doubling.join(' ')} ${last}`
    expect(await refused(query)).toBeDefined()

    const { definitions } = parse(query)
    const fragments = new CountingMap(
      definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])),
    )
    const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    const schema = buildSchema(schemaSdl())
    const weight = operation && weigh(schema, fragments, operation, {})
    expect(weight?.cost).toBeGreaterThan(2 ** 40)
    // Each is looked up once, however many paths lead to it.
    expect(fragments.lookups).toBe(fragments.size)
  })
})

test('as many searches for chains as are allowed are made', async () => {
  const questions = Array.from({ length: 2 }, (_, i) => `a${i}: paths(question: $question) { partial }`).join(' ')
  const query = `query ($question: PathQuestionInput!) { ${questions} savedPath(id: "x") { changes { code } } }`
  const { errors } = await ask(server.app, query, {
    question: { from: { entity: 'morpho' }, to: { entity: 'skynet' } },
  })
  expect(errors).toEqual([])
})

test('nothing is refused that the page or the command line asks, at its largest', async () => {
  for (const { text, variables } of operations) {
    const question = { ...(variables.question as object), k: 50, maxHops: 12 }
    const { errors } = await ask(server.app, text, {
      ...variables,
      language: 'EN',
      ...(variables.first === undefined ? {} : { first: 50 }),
      ...(variables.question === undefined ? {} : { question }),
    })
    expect(errors).toEqual([])
  }
})

test('the schema can be asked for', async () => {
  const { data, errors } = await ask(server.app, getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }))
  expect(errors).toEqual([])
  expect(data?.__schema).toBeDefined()
})
