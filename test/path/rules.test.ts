import { describe, expect, test } from 'vitest'
import { answerPaths } from '../../server/features/path/answer.ts'
import { completeQuestion, type PathQuestionInput } from '../../server/features/path/complete-question.ts'
import type { FoundPath } from '../../server/features/path/found-path.ts'
import type { Edge, Node } from '../../server/features/path/walk.ts'
import { standingNames } from '../../server/ontology/evidence-terms.ts'
import { stageNames } from '../../server/ontology/stages.ts'
import { edgeOf, memoryGraph, nodeOf } from './memory-graph.ts'

/** Each rule of the model's "Paths" on a graph of a few claims. */

const nodes: Node[] = [
  nodeOf('axis', 'Vendor'),
  nodeOf('reseller', 'Vendor'),
  nodeOf('camera', 'Product'),
  nodeOf('deal', 'Contract'),
  nodeOf('call', 'Tender'),
  nodeOf('bureau', 'Buyer'),
  nodeOf('ministry', 'Buyer'),
  nodeOf('unnamed', 'Buyer', true),
  nodeOf('skynet', 'Programme'),
  nodeOf('guilin', 'Place'),
]

const ask = (edges: readonly Edge[], changes: Partial<PathQuestionInput> = {}) =>
  answerPaths(
    memoryGraph(nodes, edges),
    completeQuestion({ from: { entity: 'axis' }, to: { entity: 'bureau' }, ...changes }, 1),
  )

const trail = (path: FoundPath | undefined) => path && [path.hops[0]?.from, ...path.hops.map((hop) => hop.to)].join(' ')
const trails = async (edges: readonly Edge[], changes: Partial<PathQuestionInput> = {}) =>
  (await ask(edges, changes)).paths.map(trail)

const sold = edgeOf('sold', 'axis', 'bureau')

describe('filters', () => {
  const cases: [string, Partial<Edge>, Partial<PathQuestionInput>, boolean][] = [
    ['SOLD passes', {}, {}, true],
    ['AWARDED does not pass', { stage: 'AWARDED' }, {}, false],
    ['AWARDED passes when asked for', { stage: 'AWARDED' }, { stages: ['AWARDED'] }, true],
    ['a claim without a stage passes', { stage: null }, { stages: ['OPERATED'] }, true],
    ['RETRACTED does not pass', { standing: 'RETRACTED' }, {}, false],
    ['DISPUTED passes', { standing: 'DISPUTED' }, {}, true],
    ['weaker than asked for', { strengthRank: 1 }, { minStrength: 'REPORTED' }, false],
    ['as strong as asked for', { strengthRank: 2 }, { minStrength: 'REPORTED' }, true],
    ['ends before the window', { latest: 20111231 }, { validFrom: '2012' }, false],
    ['ends as the window begins', { latest: 20120101 }, { validFrom: '2012' }, true],
    ['begins after the window', { earliest: 20130101 }, { validTo: '2012' }, false],
    ['begins as the window ends', { earliest: 20121231 }, { validTo: '2012' }, true],
    ['unknown days are unbounded', {}, { validFrom: '2012', validTo: '2012' }, true],
    ['an excluded claim', {}, { excludeClaims: ['sold'] }, false],
    ['a predicate that isn’t named', {}, { predicates: ['MAKES'] }, false],
    ['OPERATES only when named', { predicate: 'OPERATES' }, {}, false],
    ['OPERATES when named', { predicate: 'OPERATES' }, { predicates: ['OPERATES'] }, true],
    ['OPERATES only when named, both ways', { predicate: 'OPERATES' }, { direction: 'ANY' }, false],
    ['LOCATED_IN with the supply', { predicate: 'LOCATED_IN' }, {}, true],
    ['LOCATED_IN not both ways', { predicate: 'LOCATED_IN' }, { direction: 'ANY' }, false],
    [
      'LOCATED_IN both ways when named',
      { predicate: 'LOCATED_IN' },
      { direction: 'ANY', predicates: ['LOCATED_IN'] },
      true,
    ],
    ['SUBJECT_TO not both ways', { predicate: 'SUBJECT_TO', flows: false }, { direction: 'ANY' }, false],
    ['what does not flow, with the supply', { predicate: 'AFFILIATED_WITH', flows: false }, {}, false],
    ['what does not flow, both ways', { predicate: 'AFFILIATED_WITH', flows: false }, { direction: 'ANY' }, true],
    ['against the supply', { from: 'bureau', to: 'axis' }, {}, false],
    ['against the supply, both ways', { from: 'bureau', to: 'axis' }, { direction: 'ANY' }, true],
  ]
  test.each(cases)('%s', async (_, edge, question, found) => {
    expect(await trails([{ ...sold, ...edge }], question)).toEqual(found ? ['axis bureau'] : [])
  })

  test('they act during the search: a longer chain that passes is found behind a shorter one that does not', async () => {
    const edges = [
      edgeOf('short', 'axis', 'bureau', { strengthRank: 0 }),
      edgeOf('long1', 'axis', 'reseller'),
      edgeOf('long2', 'reseller', 'bureau'),
    ]
    expect(await trails(edges, { minStrength: 'REPORTED', k: 1 })).toEqual(['axis reseller bureau'])
    expect(await trails(edges, { excludeEntities: ['reseller'] })).toEqual(['axis bureau'])
  })
})

describe('a chain', () => {
  test('never goes through a party that isn’t named, which may be an end', async () => {
    const edges = [edgeOf('a', 'axis', 'unnamed'), edgeOf('b', 'unnamed', 'bureau')]
    expect(await trails(edges)).toEqual([])
    expect(await trails(edges, { to: { entity: 'unnamed' } })).toEqual(['axis unnamed'])
    expect(await trails(edges, { from: { entity: 'unnamed' } })).toEqual(['unnamed bureau'])
  })

  test('never goes through another end of the question', async () => {
    const edges = [
      edgeOf('a', 'axis', 'bureau'),
      edgeOf('b', 'bureau', 'ministry', { predicate: 'PART_OF', stage: null }),
    ]
    expect(await trails(edges, { to: { set: { type: 'Buyer' } } })).toEqual(['axis bureau'])
    expect(await trails(edges, { to: { entity: 'ministry' } })).toEqual(['axis bureau ministry'])
  })

  test('has every claim that carries a hop, strongest first, then by id', async () => {
    const edges = [
      edgeOf('c', 'axis', 'bureau', { strengthRank: 1 }),
      edgeOf('b', 'axis', 'bureau', { strengthRank: 3 }),
      edgeOf('a', 'axis', 'bureau', { strengthRank: 1 }),
      edgeOf('x', 'bureau', 'axis', { strengthRank: 4 }),
    ]
    const [path] = (await ask(edges)).paths
    expect(path?.hops).toEqual([{ from: 'axis', to: 'bureau', claims: ['b', 'a', 'c'], strength: 'DOCUMENTED' }])
    const [both] = (await ask(edges, { direction: 'ANY' })).paths
    expect(both?.hops[0]?.claims).toEqual(['x', 'b', 'a', 'c'])
  })

  test('is as strong as its weakest hop, the first of which is named', async () => {
    const edges = [
      edgeOf('a', 'axis', 'camera', { strengthRank: 3 }),
      edgeOf('b', 'camera', 'deal', { strengthRank: 1 }),
      edgeOf('c', 'deal', 'bureau', { strengthRank: 1 }),
    ]
    expect((await ask(edges)).paths[0]).toMatchObject({ strength: 'WEAK', weakestHop: 2 })
  })

  test('is as long as the question allows', async () => {
    const edges = [edgeOf('a', 'axis', 'camera'), edgeOf('b', 'camera', 'deal'), edgeOf('c', 'deal', 'bureau')]
    expect(await trails(edges, { maxHops: 2 })).toEqual([])
    expect(await trails(edges, { maxHops: 3 })).toEqual(['axis camera deal bureau'])
  })
})

describe('by way of', () => {
  const edges = [
    edgeOf('a', 'axis', 'camera'),
    edgeOf('b', 'camera', 'deal'),
    edgeOf('c', 'deal', 'bureau'),
    edgeOf('d', 'axis', 'deal'),
    edgeOf('e', 'deal', 'camera'),
    edgeOf('f', 'camera', 'bureau'),
  ]

  test('every waypoint, in the order given, and of others as well', async () => {
    expect(await trails(edges, { via: ['camera'] })).toEqual([
      'axis camera bureau',
      'axis camera deal bureau',
      'axis deal camera bureau',
    ])
    expect(await trails(edges, { via: ['deal', 'camera'] })).toEqual(['axis deal camera bureau'])
    expect(await trails(edges, { via: ['call'] })).toEqual([])
  })

  test('a member of a set that the chain leads through is no end of it', async () => {
    const through = [edgeOf('a', 'axis', 'ministry'), edgeOf('b', 'ministry', 'bureau')]
    expect(await trails(through, { to: { set: { type: 'Buyer' } } })).toEqual(['axis ministry'])
    expect(await trails(through, { to: { set: { type: 'Buyer' } }, via: ['ministry'] })).toEqual([
      'axis ministry bureau',
    ])
  })

  test('no waypoint is a party that isn’t named, or isn’t there', async () => {
    await expect(ask(edges, { via: ['unnamed'] })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(/^Take unnamed off via: it stands for parties that the source does not name/),
    })
    await expect(ask(edges, { via: ['nobody'] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a junction', () => {
  const through = (before: Partial<Edge>, after: Partial<Edge>, middle = 'reseller') => [
    edgeOf('before', 'axis', middle, before),
    edgeOf('after', middle, 'bureau', after),
  ]
  const inferred = async (edges: readonly Edge[]) => (await ask(edges)).paths[0]?.inferredJunctions

  test('is inferred where only the organisation is shared', async () => {
    expect(await inferred(through({}, {}))).toEqual([1])
    expect(await inferred(through({}, {}, 'deal'))).toEqual([])
    expect(await inferred(through({}, {}, 'camera'))).toEqual([])
  })

  test('is carried next to a structural hop', async () => {
    const structural = { predicate: 'PART_OF', stage: null } as const
    expect(await inferred(through(structural, {}))).toEqual([])
    expect(await inferred(through({}, structural))).toEqual([])
  })

  test('is inferred where the structural claim stands beside one that moves goods', async () => {
    const edges = [...through({}, {}), edgeOf('part', 'axis', 'reseller', { predicate: 'PART_OF', stage: null })]
    expect(await inferred(edges)).toEqual([1])
  })

  test.each([
    ['the same passage', 'page:10:20', 'page:10:20', []],
    ['a passage within the other', 'page:0:100', 'page:10:20', []],
    ['a passage around the other', 'page:10:20', 'page:0:100', []],
    ['overlapping passages', 'page:0:15', 'page:10:20', [1]],
    ['passages side by side', 'page:0:10', 'page:10:20', [1]],
    ['the same range of two documents', 'page:10:20', 'release:10:20', [1]],
  ])('%s', async (_, before, after, expected) => {
    expect(await inferred(through({ passages: [before] }, { passages: ['other:1:2', after] }))).toEqual(expected)
  })
})

describe('order', () => {
  const carried = { passages: ['page:0:10'] }

  test('chains without inferred junctions come first, however weak and long', async () => {
    const edges = [
      edgeOf('i1', 'axis', 'reseller', { strengthRank: 4 }),
      edgeOf('i2', 'reseller', 'bureau', { strengthRank: 4 }),
      edgeOf('a', 'axis', 'camera', { strengthRank: 0 }),
      edgeOf('b', 'camera', 'deal', { strengthRank: 0 }),
      edgeOf('c', 'deal', 'bureau', { strengthRank: 0 }),
    ]
    expect(await trails(edges)).toEqual(['axis camera deal bureau', 'axis reseller bureau'])
  })

  test('then the stronger, then the shorter', async () => {
    const edges = [
      edgeOf('d', 'axis', 'bureau', { strengthRank: 1 }),
      edgeOf('a', 'axis', 'camera'),
      edgeOf('b', 'camera', 'bureau'),
      edgeOf('e', 'axis', 'deal'),
      edgeOf('f', 'deal', 'call'),
      edgeOf('g', 'call', 'bureau'),
    ]
    expect(await trails(edges)).toEqual(['axis camera bureau', 'axis deal call bureau', 'axis bureau'])
    expect(await trails(edges, { k: 2 })).toEqual(['axis camera bureau', 'axis deal call bureau'])
  })

  test('then the one whose poorest hop has most roots, then ids', async () => {
    const rich = { roots: ['r1', 'r2'] }
    const edges = [
      edgeOf('a', 'axis', 'call', { roots: ['r1', 'r2', 'r3'] }),
      edgeOf('b', 'call', 'bureau'),
      edgeOf('c', 'axis', 'deal', rich),
      edgeOf('d', 'deal', 'bureau', rich),
      edgeOf('e', 'axis', 'camera'),
      edgeOf('f', 'camera', 'bureau', rich),
    ]
    expect(await trails(edges)).toEqual(['axis deal bureau', 'axis call bureau', 'axis camera bureau'])
  })

  test('any buyer: the best chain of each pair, ranked together', async () => {
    const edges = [
      edgeOf('a', 'axis', 'deal'),
      edgeOf('b', 'deal', 'bureau'),
      edgeOf('b2', 'axis', 'bureau', { strengthRank: 1 }),
      edgeOf('c', 'axis', 'ministry', { strengthRank: 3 }),
      edgeOf('d', 'axis', 'unnamed', { strengthRank: 0, ...carried }),
    ]
    expect(await trails(edges, { to: { set: { type: 'Buyer' } } })).toEqual([
      'axis ministry',
      'axis deal bureau',
      'axis unnamed',
    ])
    expect(await trails(edges, { to: { set: { type: 'Buyer' } }, k: 1 })).toEqual(['axis ministry'])
    expect(await trails(edges, { from: { set: { type: 'Vendor' } }, to: { set: { type: 'Buyer' } } })).toHaveLength(3)
  })
})

test('of chains alike in all but roots and ids, the first by ids are weighed, of all ends together or of each pair', async () => {
  const edges = [
    edgeOf('a', 'axis', 'camera'),
    edgeOf('b', 'axis', 'deal', { roots: ['r1', 'r2'] }),
    edgeOf('c', 'reseller', 'camera', { roots: ['r1', 'r2', 'r3'] }),
    edgeOf('d', 'camera', 'bureau', { roots: ['r1', 'r2', 'r3'] }),
    edgeOf('e', 'deal', 'bureau', { roots: ['r1', 'r2'] }),
  ]
  const weighed = async (ties: number, from: PathQuestionInput['from']) => {
    const question = completeQuestion({ from, to: { entity: 'bureau' } }, 1)
    const { paths, cuts } = await answerPaths(memoryGraph(nodes, edges), question, { limits: { ties } })
    return [...paths.map(trail), ...cuts]
  }
  const all = ['reseller camera bureau', 'axis deal bureau', 'axis camera bureau']
  const either = { entities: ['axis', 'reseller'] }
  expect(await weighed(3, either)).toEqual(all)
  expect(await weighed(2, either)).toEqual(['axis deal bureau', 'axis camera bureau', 'TIES'])
  expect(await weighed(1, either)).toEqual(['axis camera bureau', 'TIES'])
  const vendors = { set: { type: 'Vendor' } }
  expect(await weighed(2, vendors)).toEqual(all.slice(0, 2))
  expect(await weighed(1, vendors)).toEqual(['reseller camera bureau', 'axis camera bureau', 'TIES'])
})

test('an excluded member of a set is no end, and nothing leads through it', async () => {
  const edges = [edgeOf('a', 'axis', 'bureau'), edgeOf('b', 'bureau', 'ministry'), edgeOf('c', 'axis', 'ministry')]
  const question = { to: { set: { type: 'Buyer' } }, excludeEntities: ['bureau'] }
  expect(await trails(edges, question)).toEqual(['axis ministry'])
})

describe('named or bid, not supplied', () => {
  const named = [
    edgeOf('names', 'axis', 'call', { predicate: 'SPECIFIES', stage: 'SPECIFIED' }),
    edgeOf('issued', 'call', 'bureau', { predicate: 'ISSUED_BY', stage: null }),
  ]

  test('is answered apart', async () => {
    const answer = await ask([...named, edgeOf('a', 'axis', 'deal'), edgeOf('b', 'deal', 'bureau')])
    expect(answer.paths.map(trail)).toEqual(['axis deal bureau'])
    expect(answer.namedOrBid.map(trail)).toEqual(['axis call bureau'])
  })

  test('leaves out a hop that a sale carries as well', async () => {
    const answer = await ask([sold, edgeOf('bid', 'axis', 'bureau', { stage: 'BID' })])
    expect(answer.namedOrBid).toEqual([])
    expect(answer.paths[0]?.hops[0]?.claims).toEqual(['sold'])
  })

  test('is part of the answer when the question names the stages', async () => {
    const answer = await ask(named, { stages: ['SPECIFIED', 'BID'] })
    expect(answer.paths.map(trail)).toEqual(['axis call bureau'])
    expect(answer.namedOrBid).toEqual([])
  })
})

describe('no path', () => {
  test('says how far each side got', async () => {
    const edges = [
      edgeOf('a', 'axis', 'camera'),
      edgeOf('b', 'camera', 'deal'),
      edgeOf('c', 'camera', 'call'),
      edgeOf('d', 'ministry', 'bureau'),
      edgeOf('e', 'unnamed', 'ministry'),
      edgeOf('f', 'reseller', 'unnamed'),
    ]
    expect((await ask(edges)).exploration).toEqual({
      from: { count: 3, furthest: ['call', 'deal'], named: ['camera', 'call', 'deal'] },
      to: { count: 2, furthest: ['unnamed'], named: ['ministry', 'unnamed'] },
      partial: false,
    })
    expect((await ask([])).exploration).toMatchObject({ from: { count: 0, furthest: [], named: [] } })
  })

  test('names the furthest alone where there are too many to name all', async () => {
    const many = Array.from({ length: 9 }, (_, i) => edgeOf(`c${i}`, 'axis', `n${i}`))
    const there = many.map(({ to }) => nodeOf(to, 'Product'))
    const graph = memoryGraph([...nodes, ...there], [...many, edgeOf('on', 'n3', 'deal')])
    const question = completeQuestion({ from: { entity: 'axis' }, to: { entity: 'bureau' } }, 1)
    const { exploration } = await answerPaths(graph, question)
    expect(exploration?.from).toEqual({ count: 10, furthest: ['deal'], named: ['deal'] })
  })

  test('says which filters do not help, and offers no stages whose chains are answered apart', async () => {
    const bid = edgeOf('bid', 'axis', 'bureau', { stage: 'BID' })
    const answer = await ask([bid])
    expect(answer.namedOrBid.map(trail)).toEqual(['axis bureau'])
    expect(answer).toMatchObject({ relaxation: null, relaxationCut: null })
    expect(answer.relaxationsUseless).toEqual(['STANDING', 'STAGE', 'DIRECTION', 'HOPS'])
    const awarded = await ask([
      bid,
      edgeOf('awarded', 'axis', 'deal', { stage: 'AWARDED' }),
      edgeOf('b', 'deal', 'bureau'),
    ])
    expect(awarded.relaxation).toMatchObject({ kind: 'STAGE' })
    expect(awarded.relaxation?.question.stages).not.toContain('BID')
    expect(awarded.relaxation?.path.hops.map((hop) => hop.to)).toEqual(['deal', 'bureau'])
  })

  test('has no filter left that could be looser', async () => {
    const answer = await ask([], { direction: 'ANY', stages: stageNames, standings: standingNames, maxHops: 12 })
    expect(answer).toMatchObject({ relaxation: null, relaxationsUseless: [], relaxationCut: null })
  })

  test.each<[string, Partial<Edge>, Partial<PathQuestionInput>, string | null, string | null]>([
    ['strength', { strengthRank: 1 }, { minStrength: 'DOCUMENTED' }, 'STRENGTH', 'WEAK'],
    ['standing', { standing: 'RETRACTED' }, {}, 'STANDING', 'ALLEGED,CONFIRMED,DISPUTED,RETRACTED'],
    ['stage', { stage: 'AWARDED' }, { stages: ['OPERATED'] }, 'STAGE', 'AWARDED,OPERATED'],
    ['window from', { latest: 20110615 }, { validFrom: '2012', validTo: '2013' }, 'WINDOW', '2011-06-15/2013'],
    ['window to', { earliest: 20140615 }, { validFrom: '2012', validTo: '2013' }, 'WINDOW', '2012/2014-06-15'],
    ['one bound', { latest: 20110615 }, { validFrom: '2012' }, 'WINDOW', '2011-06-15/..'],
    ['direction', { from: 'bureau', to: 'axis' }, {}, 'DIRECTION', 'ANY'],
    ['two filters at once', { strengthRank: 1, standing: 'RETRACTED' }, { minStrength: 'REPORTED' }, null, null],
  ])('names the filter in the way: %s', async (_, edge, question, kind, value) => {
    const { relaxation } = await ask([{ ...sold, ...edge }], question)
    expect([relaxation?.kind ?? null, relaxation?.value ?? null]).toEqual([kind, value])
    if (relaxation) expect(relaxation.path.hops[0]?.claims).toEqual(['sold'])
  })

  test('needs both bounds of the window', async () => {
    const edges = [
      edgeOf('a', 'axis', 'deal', { latest: 20100101 }),
      edgeOf('b', 'deal', 'bureau', { earliest: 20200101 }),
    ]
    const { relaxation } = await ask(edges, { validFrom: '2012', validTo: '2013' })
    expect(relaxation).toMatchObject({ kind: 'WINDOW', value: '../2020-01-01' })
  })

  test('as few more hops as will do', async () => {
    const edges = [edgeOf('a', 'axis', 'camera'), edgeOf('b', 'camera', 'deal'), edgeOf('c', 'deal', 'bureau')]
    expect((await ask(edges, { maxHops: 1 })).relaxation).toMatchObject({ kind: 'HOPS', value: '3' })
  })
})

describe('flags', () => {
  const flagsOf = async (edges: readonly Edge[], changes: Partial<PathQuestionInput> = {}) =>
    (await ask(edges, changes)).paths[0]?.flags.map(({ code, hop }) => `${hop} ${code}`)
  const sound = { roots: ['r1', 'r2'], passages: ['page:0:10', 'release:0:10'], primary: true } as const

  test('nothing to be careful about', async () => {
    expect(await flagsOf([{ ...sold, ...sound }])).toEqual([])
  })

  test.each<[string, Partial<Edge>, string[]]>([
    ['nothing published', { roots: [], passages: [], primary: false }, ['1 NO_SOURCE', '1 NO_PRIMARY']],
    [
      'nothing but the coder’s own knowledge',
      { roots: [], passages: [], primary: false, codersKnowledge: true },
      ['1 NO_PRIMARY', '1 CODERS_KNOWLEDGE'],
    ],
    ['two publishers with one root', { roots: ['r1'] }, ['1 SINGLE_SOURCE']],
    ['one document with two roots', { passages: ['page:0:10', 'page:20:30'] }, ['1 SINGLE_SOURCE']],
    ['disputed', { standing: 'DISPUTED' }, ['1 DISPUTED']],
    ['no primary document', { primary: false }, ['1 NO_PRIMARY']],
    ['the coder’s own knowledge', { codersKnowledge: true }, ['1 CODERS_KNOWLEDGE']],
  ])('%s', async (_, edge, flags) => {
    expect(await flagsOf([{ ...sold, ...sound, ...edge }])).toEqual(flags)
  })

  test('two documents of one publisher are one source, whatever they go back to', async () => {
    const question = completeQuestion({ from: { entity: 'axis' }, to: { entity: 'bureau' } }, 1)
    const flags = async (publishers: ReadonlyMap<string, string>) =>
      (await answerPaths(memoryGraph(nodes, [{ ...sold, ...sound }], publishers), question)).paths[0]?.flags
    expect(await flags(new Map([['page', 'ngo']]))).toEqual([])
    const bothByOne = new Map([
      ['page', 'ngo'],
      ['release', 'ngo'],
    ])
    expect(await flags(bothByOne)).toEqual([{ code: 'SINGLE_SOURCE', hop: 1 }])
  })

  test('another claim on the hop may make up for it, but not for a dispute', async () => {
    const poor = { roots: ['r3'], primary: false, codersKnowledge: true, standing: 'DISPUTED' } as const
    expect(await flagsOf([{ ...sold, ...sound }, edgeOf('other', 'axis', 'bureau', poor)])).toEqual(['1 DISPUTED'])
  })

  test('a hop that must have ended before the one upstream began', async () => {
    const order = (ended: number | null, began: number | null, changes: Partial<Edge> = {}) => [
      edgeOf('a', 'axis', 'deal', { ...sound, earliest: began, ...changes }),
      edgeOf('b', 'deal', 'bureau', { ...sound, latest: ended, ...changes }),
    ]
    expect(await flagsOf(order(20111231, 20120101))).toEqual(['2 TIME_ORDER'])
    expect(await flagsOf(order(20120101, 20120101))).toEqual([])
    expect(await flagsOf(order(null, 20120101))).toEqual([])
    expect(await flagsOf(order(20111231, null))).toEqual([])
    const also = edgeOf('c', 'deal', 'bureau', { ...sound, latest: 20130101 })
    expect(await flagsOf([...order(20111231, 20120101), also])).toEqual([])
  })

  test('walked against the supply, upstream is the hop that follows', async () => {
    const edges = [
      edgeOf('a', 'deal', 'axis', { ...sound, latest: 20111231 }),
      edgeOf('b', 'bureau', 'deal', { ...sound, earliest: 20120101 }),
    ]
    expect(await flagsOf(edges, { direction: 'ANY' })).toEqual(['1 TIME_ORDER'])
  })
})

test('an end that isn’t in the graph is an error', async () => {
  await expect(ask([sold], { to: { entity: 'nobody' } })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
