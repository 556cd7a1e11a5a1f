import { setInterval } from 'node:timers'
import { expect, test, vi } from 'vitest'
import { answerPaths, type SearchPaths, searchHere } from '../../server/features/path/answer.ts'
import { completeQuestion, type PathQuestionInput } from '../../server/features/path/complete-question.ts'
import { inMemory } from '../../server/features/path/limits.ts'
import { mostMembers } from '../../server/features/path/question.ts'
import { ResidentGraph } from '../../server/features/path/resident/resident-graph.ts'
import type { Edge, Graph, Node } from '../../server/features/path/walk.ts'
import { groupBy } from '../../server/group-by.ts'
import type { EntityType } from '../../server/ontology/entity-types.ts'
import { edgeOf, memoryGraph, nodeOf, onward } from './memory-graph.ts'

/** Numbers that look random and are the same in every run. */
function randoms(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    return (Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97) >>> 8) % below
  }
}

/** Like the memory graph, with an index of the edges of each entity. */
function indexed(nodes: readonly Node[], edges: readonly Edge[]): Graph {
  const graph = memoryGraph(nodes, [])
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const by = (end: 'from' | 'to') => groupBy(edges, (edge) => edge[end])
  const sides = { out: by('from'), in: by('to') }
  return {
    ...graph,
    nodes: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    onward: async (asked, way, question, leastRank) => {
      const found = asked.flatMap(({ id }) => [
        ...(way === 'in' ? [] : (sides.out.get(id) ?? [])),
        ...(way === 'out' ? [] : (sides.in.get(id) ?? [])),
      ])
      const near = new Set(found.flatMap(({ from, to }) => [byId.get(from), byId.get(to)]).filter((node) => !!node))
      return onward([...near], [...new Set(found)], asked, { way, question, leastRank })
    },
  }
}

function largeGraph(entities: number, claims: number): { nodes: Node[]; edges: Edge[] } {
  const random = randoms(7)
  const types: readonly EntityType[] = ['Vendor', 'Product', 'Contract', 'Buyer', 'Buyer']
  const nodes = Array.from({ length: entities }, (_, i) => nodeOf(`n${i}`, types[i % types.length] ?? 'Vendor'))
  const edges = Array.from({ length: claims }, (_, i) =>
    edgeOf(`c${i}`, `n${random(entities)}`, `n${random(entities)}`, {
      strengthRank: random(5),
      roots: [`r${random(3)}`, `r${random(3)}`],
      passages: [`d${random(50)}:${random(5)}:${5 + random(5)}`],
    }),
  ).filter((edge) => edge.from !== edge.to)
  return { nodes, edges }
}

/** On the same graph, held in memory. */
function residentSearch(nodes: readonly Node[], edges: readonly Edge[]): SearchPaths {
  const graph = new ResidentGraph()
  const versions = <T>(all: readonly T[]) => all.map((of) => ({ of, recordedIn: 1, replacedIn: null }))
  graph.load(versions(nodes), versions(edges))
  graph.loaded()
  return (_, question, scope, signal) => graph.search(question, scope, signal)
}

/** And how many entities or claims there are to one of the limits. */
const ways: readonly [string, typeof residentSearch, number][] = [
  ['in the store', () => searchHere, 1],
  ['in memory', residentSearch, inMemory],
]

const ask = (graph: Graph, input: PathQuestionInput, options: Parameters<typeof answerPaths>[2] = {}) =>
  answerPaths(graph, completeQuestion(input, 1), options)

/** Time enough on a machine that is busy with other things. */
const unhurried = { milliseconds: 60_000 }

/** Layers of entities, each joined to all of the next: exponentially many chains, all alike. */
function layered(layers: number, width: number): { nodes: Node[]; edges: Edge[] } {
  const name = (layer: number, i: number) => (layer === 0 ? 'start' : layer === layers ? 'end' : `l${layer}-${i}`)
  const nodes = [nodeOf('start', 'Vendor'), nodeOf('end', 'Buyer')]
  const edges: Edge[] = []
  for (let layer = 0; layer < layers; layer++) {
    for (let i = 0; i < (layer === 0 ? 1 : width); i++) {
      if (layer > 0) nodes.push(nodeOf(name(layer, i), 'Product'))
      for (let j = 0; j < (layer === layers - 1 ? 1 : width); j++) {
        edges.push(edgeOf(`${layer}-${i}-${j}`, name(layer, i), name(layer + 1, j)))
      }
    }
  }
  return { nodes, edges }
}

test('a million chains alike: a thousand are weighed, and the answer says so', async () => {
  const { nodes, edges } = layered(8, 10)
  const answer = await ask(
    indexed(nodes, edges),
    { from: { entity: 'start' }, to: { entity: 'end' }, maxHops: 8 },
    {
      limits: unhurried,
    },
  )
  expect(answer.cuts).toEqual(['TIES'])
  // Between them the sides took every step, whichever went further.
  const { from, to } = answer.explored ?? expect.unreachable()
  expect(from.claims + to.claims).toBeGreaterThanOrEqual(edges.length)
  expect(from.entities + to.entities).toBeGreaterThanOrEqual(nodes.length)
  expect(Math.max(from.claims, to.claims)).toBeLessThanOrEqual(edges.length)
  expect(answer.paths).toHaveLength(5)
  expect(answer.paths[0]?.hops.map((hop) => hop.to)).toEqual([1, 2, 3, 4, 5, 6, 7].map((l) => `l${l}-0`).concat('end'))
})

test('a large graph is searched in both directions, and others get their turn meanwhile', async () => {
  const { nodes, edges } = largeGraph(4000, 30_000)
  const graph = indexed(nodes, edges)
  // However fast the machine is, time passes: five milliseconds from each look at the clock to the next.
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 5
    return now
  })
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 0)
  for (const direction of ['SUPPLY', 'ANY'] as const) {
    const input = { from: { entity: 'n0' }, to: { entity: 'n3' }, maxHops: 7, k: 10, direction }
    const answer = await ask(graph, input, { limits: unhurried })
    expect(answer.cuts).toEqual([])
    expect(answer.explored).toBeNull()
    expect(answer.paths).toHaveLength(10)
  }
  clearInterval(others)
  clock.mockRestore()
  expect(turns).toBeGreaterThan(5)
})

test('a set of too many entities is refused with what to do', async () => {
  const buyers = Array.from({ length: mostMembers + 1 }, (_, i) => nodeOf(`b${i}`, 'Buyer'))
  const question = { from: { entity: 'start' }, to: { set: { type: 'Buyer' } } }
  const start = nodeOf('start', 'Vendor')
  await expect(ask(memoryGraph([start, ...buyers], []), question)).rejects.toMatchObject({
    code: 'TOO_COMPLEX',
    message: expect.stringMatching(/^More than 10000 entities fit to\.set\. Say more of them with kinds/),
  })
  const most = await ask(memoryGraph([start, ...buyers.slice(1)], []), question)
  expect(most.to).toHaveLength(mostMembers)
})

test('when time runs out, what is known by then is the answer, and it says so', async () => {
  const { nodes, edges } = layered(11, 12)
  const input = { from: { entity: 'start' }, to: { entity: 'end' }, maxHops: 12, k: 50 }
  const limits = { milliseconds: 400, ties: 10_000_000 }
  const answer = await ask(indexed(nodes, edges), input, { limits })
  expect(answer.cuts).toContain('TIME')
  for (const path of answer.paths) expect(path.hops).toHaveLength(11)
})

test('any buyer among thousands', async () => {
  const { nodes, edges } = largeGraph(6000, 40_000)
  const answer = await ask(
    indexed(nodes, edges),
    { from: { entity: 'n0' }, to: { set: { type: 'Buyer' } }, k: 50, maxHops: 5 },
    {
      limits: unhurried,
    },
  )
  const ends = answer.paths.map((path) => path.hops.at(-1)?.to)
  expect(new Set(ends).size).toBe(ends.length)
  expect(ends).toHaveLength(50)
})

test.each(ways)(
  'limits on entities and claims make an answer %s partial, and what is found is still a chain',
  async (_, way, width) => {
    const { nodes, edges } = largeGraph(4000, 30_000)
    const search = way(nodes, edges)
    const input = { from: { entity: 'n0' }, to: { entity: 'n3' }, maxHops: 12 }
    for (const [limit, cut] of [
      [{ entities: 30 / width }, 'ENTITIES'],
      [{ claims: 30 / width }, 'CLAIMS'],
    ] as const) {
      const answer = await ask(indexed(nodes, edges), input, { search, limits: { ...unhurried, ...limit } })
      expect(answer.cuts).toEqual([cut])
      expect(answer.relaxation).toBeNull()
      for (const path of answer.paths) expect([path.hops[0]?.from, path.hops.at(-1)?.to]).toEqual(['n0', 'n3'])
    }
  },
)

test.each(ways)('limits that are not met change nothing %s', async (_, way) => {
  const { nodes, edges } = largeGraph(400, 3_000)
  const input = { from: { entity: 'n0' }, to: { entity: 'n3' }, maxHops: 5 }
  const [graph, search] = [indexed(nodes, edges), way(nodes, edges)]
  const whole = await ask(graph, input, { search, limits: { ...unhurried, claims: 10_000, entities: 1_000 } })
  expect(whole.cuts).toEqual([])
  expect(whole.paths).toEqual((await ask(graph, input, { limits: unhurried })).paths)
})

test('an answer that nobody waits for any more ends at once', async () => {
  const { nodes, edges } = largeGraph(4000, 30_000)
  const answer = await ask(
    indexed(nodes, edges),
    { from: { entity: 'n0' }, to: { entity: 'n3' } },
    { signal: AbortSignal.abort() },
  )
  expect(answer).toMatchObject({ partial: true, cuts: ['TIME'], paths: [] })
})

test('a limit met only among brands named and bids leaves a complete negative as it is', async () => {
  const nodes = [nodeOf('a', 'Vendor'), nodeOf('b', 'Buyer')]
  const tenders = Array.from({ length: 4 }, (_, i) => nodeOf(`t${i}`, 'Tender'))
  const bids = tenders.flatMap(({ id }) => [
    edgeOf(`bid-${id}`, 'a', id, { predicate: 'BID_ON', stage: 'BID' }),
    edgeOf(`issued-${id}`, id, 'b', { predicate: 'ISSUED_BY', stage: null }),
  ])
  const input = { from: { entity: 'a' }, to: { entity: 'b' } }
  const answer = await ask(memoryGraph([...nodes, ...tenders], bids), input, { limits: { ...unhurried, ties: 2 } })
  expect(answer).toMatchObject({ cuts: [], namedOrBidCuts: ['TIES'], partial: true, paths: [], relaxationCut: null })
  expect(answer.namedOrBid.length).toBeGreaterThan(0)
  expect(answer.relaxation).toBeNull()

  const whole = await ask(memoryGraph([...nodes, ...tenders], bids), input, { limits: unhurried })
  expect(whole).toMatchObject({ cuts: [], namedOrBidCuts: [], partial: false, paths: [] })
})

test.each([
  ['ENTITIES', { entities: 30 }],
  ['CLAIMS', { claims: 30 }],
] as const)('a limit on %s met by a looser question alone is said, and the others are tried', async (cut, limit) => {
  const weak = Array.from({ length: 40 }, (_, i) => edgeOf(`w${i}`, 'a', `n${i}`, { standing: 'RETRACTED' }))
  const nodes = [
    nodeOf('a', 'Vendor'),
    nodeOf('b', 'Buyer'),
    nodeOf('c', 'Product'),
    ...weak.map(({ to }) => nodeOf(to, 'Product')),
  ]
  const further = [edgeOf('on', 'a', 'c'), edgeOf('w', 'n0', 'c', { standing: 'RETRACTED' })]
  const input = { from: { entity: 'a' }, to: { entity: 'b' }, maxHops: 3 }
  const graph = memoryGraph(nodes, [
    ...weak,
    ...further,
    edgeOf('before', 'c', 'b', { strengthRank: 0, stage: 'AWARDED', standing: 'RETRACTED' }),
  ])
  const answer = await ask(graph, input, { limits: { ...unhurried, ...limit } })
  expect(answer).toMatchObject({ cuts: [], paths: [], relaxation: null, relaxationCut: cut, partial: true })
  expect(answer.relaxationsUseless).toEqual(['STAGE', 'DIRECTION', 'HOPS'])

  const longer = memoryGraph(nodes, [...weak, edgeOf('on', 'a', 'c'), edgeOf('off', 'c', 'b')])
  const helped = await ask(longer, { ...input, maxHops: 1 }, { limits: { ...unhurried, ...limit } })
  expect(helped).toMatchObject({ relaxation: { kind: 'HOPS', value: '2' }, relaxationCut: null })
})

test('time that runs out after the supply was searched wholly leaves its negative as it is', async () => {
  const graph = memoryGraph(
    [nodeOf('a', 'Vendor'), nodeOf('t', 'Tender'), nodeOf('b', 'Buyer')],
    [edgeOf('bid', 'a', 't', { stage: 'BID' }), edgeOf('issued', 't', 'b', { stage: null })],
  )
  const leaving = new AbortController()
  const departing: Graph = {
    ...graph,
    onward: (asked, ...rest) => {
      // Where no supply leads on from the start, only bids ask for more.
      if (asked.some(({ id }) => id === 't')) leaving.abort()
      return graph.onward(asked, ...rest)
    },
  }
  const input = { from: { entity: 'a' }, to: { entity: 'b' } }
  const answer = await ask(departing, input, { limits: unhurried, signal: leaving.signal })
  expect(answer).toMatchObject({ cuts: [], namedOrBidCuts: ['TIME'], relaxationCut: 'TIME', partial: true, paths: [] })
})
