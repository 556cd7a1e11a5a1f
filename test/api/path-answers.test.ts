import { expect, test } from 'vitest'
import { ask, seededApp } from '../support/app.ts'

const server = seededApp()

const answerOf = async (fields: string, question: object, rest: object = {}) => {
  const query = `query ($question: PathQuestionInput!, $budget: Int! = 2000) {
    paths(question: $question, budget: $budget) { ${fields} }
  }`
  const { data, errors } = await ask(server.app, query, { question, ...rest })
  return { answer: data?.paths as Record<string, unknown> | undefined, errors }
}

const named = { from: { entity: 'axis-communications' }, to: { entity: 'skynet' } }
const pairs = { from: { set: { type: 'Vendor' } }, to: { set: { type: 'Buyer' } } }

test('an answer says what its ends stand for', async () => {
  const fields = 'from { count entities { id } words } to { count entities { id } words(language: FR) }'
  const several = { from: { entities: ['axis-communications', 'morpho'] }, to: { set: { type: 'Buyer' } } }
  const { answer } = await answerOf(fields, several)
  expect(answer).toMatchObject({
    from: {
      count: 2,
      entities: [{ id: 'axis-communications' }, { id: 'morpho' }],
      words: 'Axis Communications or Morpho',
    },
    to: { count: expect.any(Number), entities: null, words: 'acheteurs' },
  })
  expect(answer).not.toMatchObject({ to: { count: 0 } })
})

test('the summary names the ends that no chain shown starts or ends at, and says which chains are not counted', async () => {
  const several = { from: { entities: ['axis-communications', 'noldus-information-technology'] }, to: named.to }
  const { answer } = await answerOf('summary explanation paths { hops { from { id } } }', several)
  const { paths, summary, explanation } = answer as {
    readonly paths: readonly { readonly hops: readonly { readonly from: { readonly id: string } }[] }[]
    readonly summary: string
    readonly explanation: string
  }
  const starts = new Set(paths.map(({ hops }) => hops[0]?.from.id))
  expect([...starts]).toEqual(['axis-communications'])
  for (const words of [summary, explanation]) {
    expect(words).toContain('No chain shown starts at Noldus')
    expect(words).not.toContain('No chain shown ends at')
    expect(words).toContain('A chain that passes another of the ends on its way is not counted.')
  }
})

test('only an answer with a set has a table, whose cells lead to its chains', async () => {
  const cells = 'cells { from { id } to { id } path strength hops inferred }'
  const fields = `pairs { complete words sources { id } targets { id } sourcesWithout targetsWithout ${cells} }
    paths { strength inferredJunctions hops { from { id } to { id } } }`
  expect((await answerOf(fields, named)).answer).toMatchObject({ pairs: null })
  const { answer } = await answerOf(fields, pairs)
  interface Found {
    readonly pairs: {
      readonly complete: boolean
      readonly words: string
      readonly cells: readonly { readonly path: number }[]
    }
    readonly paths: readonly {
      readonly strength: string
      readonly inferredJunctions: readonly number[]
      readonly hops: readonly { readonly from: object; readonly to: object }[]
    }[]
  }
  const { pairs: table, paths } = answer as unknown as Found
  expect(table.complete).toBe(true)
  expect(table.words).toMatch(/^An empty cell means that no sourced chain in this graph leads there/)
  expect(table.cells).toEqual(
    paths.map(({ strength, inferredJunctions, hops }, path) => ({
      from: hops[0]?.from,
      to: hops.at(-1)?.to,
      path,
      strength,
      hops: hops.length,
      inferred: inferredJunctions.length > 0,
    })),
  )
  const { answer: cut } = await answerOf('pairs { complete words }', { ...pairs, k: 1 })
  expect(cut).toMatchObject({ pairs: { complete: false, words: expect.stringContaining('Only the best pair is in') } })
})

test('a caller may lower the time that an answer takes, and not raise it', async () => {
  expect((await answerOf('partial', named, { budget: 1000 })).errors).toEqual([])
  for (const budget of [0, -1, 2001]) {
    const { errors } = await answerOf('partial', named, { budget })
    expect(errors).toMatchObject([
      {
        extensions: { code: 'BAD_INPUT' },
        message: expect.stringContaining('budget to a whole number from 1 to 2000'),
      },
    ])
  }
})

interface Root {
  readonly origin: { readonly status: string }
}

test('a claim names the documents that its evidence goes back to', async () => {
  const claims = 'claims { rootCount roots { id origin { status } } citations { document { id origin { status } } } }'
  const { answer } = await answerOf(`paths { hops { ${claims} } }`, named)
  const paths = (answer?.paths ?? []) as {
    readonly hops: readonly { readonly claims: readonly { readonly roots: readonly Root[] }[] }[]
  }[]
  const roots = paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.claims.map((claim) => claim.roots)))
  expect(roots.length).toBeGreaterThan(0)
  for (const found of roots) {
    expect(found.length).toBeGreaterThan(0)
    for (const { origin } of found) expect(origin.status).not.toBe('DERIVED_FROM')
  }
})

test('a step that passes a window of time for want of dates says so, and only then', async () => {
  const fields = 'filters paths { hops { datesNote claims { period } } }'
  const without = await answerOf(fields, named)
  expect(JSON.stringify(without.answer)).not.toContain('No dates')
  const { answer } = await answerOf(fields, { ...named, validFrom: '1990', validTo: '2090' })
  const { filters, paths } = answer as {
    readonly filters: readonly string[]
    readonly paths: readonly {
      readonly hops: readonly { datesNote: string | null; claims: readonly { period: string | null }[] }[]
    }[]
  }
  expect(filters).toEqual(['period: from 1990 to 2090'])
  const hops = paths.flatMap((path) => path.hops)
  expect(hops.length).toBeGreaterThan(0)
  for (const { datesNote, claims } of hops)
    expect(datesNote === null).toBe(claims.some(({ period }) => period !== null))
})

test('the countries that claims name are counted', async () => {
  const { data } = await ask(server.app, '{ countries { code entities } }')
  const countries = data?.countries as readonly { readonly code: string; readonly entities: number }[]
  expect(countries.length).toBeGreaterThan(1)
  for (const { code, entities } of countries) {
    const question = { from: { set: { type: 'Vendor', countries: [code] } }, to: { set: { type: 'Buyer' } } }
    const { answer } = await answerOf('from { count }', question)
    const count = (answer as { from: { count: number } }).from.count
    expect(count, code).toBeLessThanOrEqual(entities)
  }
})
