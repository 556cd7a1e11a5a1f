import { describe, expect, test } from 'vitest'
import { ask, seededApp } from '../support/app.ts'
import { richApp } from './rich-app.ts'

const rich = richApp()
const seed = seededApp()

async function found(query: string, types?: readonly string[], first = 10): Promise<string[]> {
  const { data, errors } = await ask(
    seed.app,
    `query ($query: String!, $types: [EntityType!], $first: Int!) {
      search(query: $query, types: $types, first: $first) { edges { node { id } } }
    }`,
    { query, types, first },
  )
  expect(errors).toEqual([])
  const search = data?.search as { edges: { node: { id: string } }[] } | undefined
  return (search?.edges ?? []).map(({ node }) => node.id)
}

describe('search', () => {
  test.each([
    ['axis', 'axis-communications'],
    ['AXIS COMM', 'axis-communications'],
    ['Communications AXIS', 'axis-communications'],
    ['skynet', 'skynet'],
    ['天网', 'skynet'],
    ['天網', 'skynet'],
    ['网', 'skynet'],
    ['tian wang', 'skynet'],
    ['tianwang', 'skynet'],
    ['Ｓｋｙｎｅｔ', 'skynet'],
    ['guilin skynet', 'skynet-guilin'],
    ['universite shihezi', 'shihezi-university'],
    ['Université de Shihezi', 'shihezi-university'],
  ])('%j finds %s', async (query, id) => {
    expect(await found(query)).toContain(id)
  })

  test('the best match comes first, and types narrow it down', async () => {
    expect((await found('axis'))[0]).toBe('axis-communications')
    expect((await found('skynet'))[0]).toBe('skynet')
    expect(await found('guilin', ['Place'])).toEqual(['guilin'])
    expect(await found('guilin', [])).toEqual([])
  })

  test.each(['', '   ', '!?', 'zzzz', 'axis zzzz', '\u0000', "' OR 1=1 //"])('%j finds nothing', async (query) => {
    expect(await found(query)).toEqual([])
  })

  test('a query may have 200 characters, whatever their code units', async () => {
    expect(await found('𠮷'.repeat(200))).toEqual([])
    expect(await rich.refusal(`{ search(query: "${'𠮷'.repeat(201)}") { edges { cursor } } }`)).toEqual({
      code: 'BAD_INPUT',
      message: 'Search for at most 200 characters.',
    })
  })
})

describe('neighbourhood', () => {
  const query = `query ($id: ID!, $predicates: [Predicate!], $types: [EntityType!]) {
    neighbourhood(id: $id, predicates: $predicates, types: $types) {
      totalCount groups { predicate outgoing type count } edges { node { id neighbourCount } claims { id polarity } }
    }
  }`
  interface Found {
    readonly neighbourhood: {
      readonly totalCount: number
      readonly groups: readonly { predicate: string; outgoing: boolean; type: string; count: number }[]
      readonly edges: readonly { node: { id: string; neighbourCount: number }; claims: { id: string }[] }[]
    }
  }
  const about = async (variables: object) => (await rich.data<Found>(query, variables)).neighbourhood

  test('by lane of the supply chain, parallel claims apart, counts before any filter', async () => {
    const { totalCount, groups, edges } = await about({ id: 'maker' })
    expect(edges.map(({ node }) => node.id)).toEqual([
      'group',
      'camera',
      'bureau',
      'universities',
      'dual-use',
      'guilin',
    ])
    expect(totalCount).toBe(6)
    expect(edges[2]?.claims.map((claim) => claim.id)).toEqual(['supplies-1', 'supplies-2'])
    expect(groups).toContainEqual({ predicate: 'SUPPLIES', outgoing: true, type: 'Buyer', count: 2 })
    const back = await about({ id: 'bureau' })
    expect(back.groups).toContainEqual({ predicate: 'SUPPLIES', outgoing: false, type: 'Vendor', count: 1 })
    expect(back.groups).not.toContainEqual(expect.objectContaining({ predicate: 'SUPPLIES', outgoing: true }))
    const filtered = await about({ id: 'maker', predicates: ['SUPPLIES'], types: ['Buyer', 'Vendor'] })
    expect(filtered.edges.map(({ node }) => node.id)).toEqual(['bureau', 'universities'])
    expect(filtered.groups).toEqual(groups)
  })

  test('a denial, a retracted claim and a proposed one join nothing', async () => {
    const corps = await about({ id: 'corps' })
    expect(corps.edges.map(({ node }) => node.id)).toEqual(['bureau'])
    const deal = await about({ id: 'deal' })
    expect(deal.edges.map(({ node }) => node.id)).not.toContain('reseller')
  })

  test('as many neighbours as the entity says it has', async () => {
    for (const id of ['maker', 'camera', 'bureau', 'deal', 'corps', 'universities', 'skynet', 'guilin']) {
      const { entity } = await rich.data<{ entity: { neighbourCount: number } }>(
        'query ($id: ID!) { entity(id: $id) { neighbourCount } }',
        { id },
      )
      expect((await about({ id })).totalCount).toBe(entity.neighbourCount)
    }
  })

  test('an entity that does not exist has none', async () => {
    expect(await about({ id: 'nobody' })).toEqual({ totalCount: 0, groups: [], edges: [] })
  })
})

describe('claims', () => {
  const listed = async (filter: object) => {
    const { claims } = await rich.data<{ claims: { totalCount: number; edges: { node: { id: string } }[] } }>(
      'query ($filter: ClaimFilter) { claims(filter: $filter, first: 100) { totalCount edges { node { id } } } }',
      { filter },
    )
    expect(claims.totalCount).toBe(claims.edges.length)
    return claims.edges.map(({ node }) => node.id)
  }

  test.each([
    [{ predicates: ['BID_ON', 'UNDER'] }, ['bid', 'under']],
    [{ predicates: [] }, []],
    [{ assertedByType: 'Vendor' }, ['supplies-not']],
    [{ assertedByType: 'Place' }, []],
    [{ assertedBy: 'maker' }, ['supplies-not']],
    [{ document: 'report' }, ['makes', 'supplies-1', 'supplies-3']],
    [{ document: 'listed' }, []],
    [{ entity: 'corps' }, ['linked', 'name-astral', 'supplies-not']],
    [{ entity: 'corps', predicates: ['SUPPLIES'], assertedBy: 'maker' }, ['supplies-not']],
    [{ entity: 'corps', document: 'report' }, []],
  ])('%j', async (filter, ids) => {
    expect(await listed(filter)).toEqual(ids)
  })

  test('no filter, and one that names nothing, list the same', async () => {
    const all = await listed({})
    expect(all.length).toBeGreaterThan(30)
    expect(await listed({ entity: null, predicates: null })).toEqual(all)
  })
})

describe('chains', () => {
  const query = 'query ($question: PathQuestionInput!) { paths(question: $question) { paths { title } } }'
  const question = { from: { entity: 'maker' }, to: { entity: 'bureau' } }

  test.each([
    [{ maxHops: 13 }, 'BAD_INPUT', /maxHops.*1 to 12/],
    [{ k: 0 }, 'BAD_INPUT', /k .*1 to 50/],
    [{ validFrom: '2019', validTo: '2012' }, 'BAD_INPUT', /validFrom/],
    [{ validFrom: 'last year' }, 'BAD_INPUT', /EDTF/],
    [{ revision: 77 }, 'BAD_INPUT', /revision/],
    [{ to: { entity: 'maker' } }, 'BAD_INPUT', /two different ends/],
    [{ to: { entity: 'nobody' } }, 'NOT_FOUND', /nobody is not in the graph/],
    [{ via: ['nobody'] }, 'NOT_FOUND', /in via: nobody is not in the graph/],
    [{ excludeEntities: ['bureau'] }, 'BAD_INPUT', /excludeEntities/],
    [{ from: { entity: 'maker', set: { type: 'Vendor' } } }, 'BAD_INPUT', /[Ee]xactly one/],
    [{ predicates: ['OWNS'] }, 'BAD_INPUT', /OWNS/],
  ])('%j is %s', async (change, code, message) => {
    const refused = await rich.refusal(query, { question: { ...question, ...change } })
    expect(refused.code).toBe(code)
    expect(refused.message).toMatch(message)
  })

  test('a null where a value is needed is the request’s fault, not the program’s', async () => {
    const asked = 'query ($n: Int = 3) { claims(first: $n) { totalCount } }'
    expect(await rich.refusal(asked, { n: null })).toMatchObject({ code: 'BAD_INPUT' })
  })

  test('claims come strongest first, and what does not pass is not among them', async () => {
    const asked = `query ($question: PathQuestionInput!) {
      paths(question: $question) { paths { strength weakestHop hops { from { id } to { id } strength claims { id strength } } } }
    }`
    expect(await rich.data(asked, { question: { ...question, maxHops: 1 } })).toEqual({
      paths: {
        paths: [
          {
            strength: 'DOCUMENTED',
            weakestHop: 1,
            hops: [
              {
                from: { id: 'maker' },
                to: { id: 'bureau' },
                strength: 'DOCUMENTED',
                claims: [
                  { id: 'supplies-1', strength: 'DOCUMENTED' },
                  { id: 'supplies-2', strength: expect.any(String) },
                ],
              },
            ],
          },
        ],
      },
    })
    const window = { ...question, maxHops: 1, validTo: '2014' }
    expect(await rich.data(asked, { question: window })).toMatchObject({
      paths: { paths: [{ hops: [{ claims: [{ id: 'supplies-1' }] }] }] },
    })
  })
})
