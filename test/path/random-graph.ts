import fc from 'fast-check'
import type { Ends, PathQuestion } from '../../server/features/path/question.ts'
import type { Edge } from '../../server/features/path/walk.ts'
import { entityTypeNames } from '../../server/ontology/entity-types.ts'
import { standingNames, strengthNames } from '../../server/ontology/evidence-terms.ts'
import { predicateNames } from '../../server/ontology/predicates.ts'
import { stageNames, suppliedStages } from '../../server/ontology/stages.ts'
import type { WholeGraph } from './oracle.ts'

/** Small dense graphs: parallel claims, cycles, hubs, collectives, organisations, shared and nested passages. */

const ids = ['a', 'a-b', 'ab', 'b', 'b1', 'b10', 'b2', 'c']
const years = [2010, 2011, 2012, 2013]

/** Of the documents that claims cite: two of them have one publisher. */
export const publishers: ReadonlyMap<string, string> = new Map([
  ['d1', 'p1'],
  ['d2', 'p2'],
  ['d3', 'p1'],
])

// Weighed draws, as an integer's small values come more often than others.
const subset = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 })
const often = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: other })
const mostly = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 10, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })

const passage = fc
  .tuple(fc.constantFrom(...publishers.keys()), fc.nat(2), fc.integer({ min: 1, max: 3 }))
  .map(([document, start, length]) => `${document}:${start}:${start + length}`)

/** One entity has more claims than the others. */
const anyId = fc.constantFrom(...ids, 'b', 'b')

const edge: fc.Arbitrary<Omit<Edge, 'claim'>> = fc.record({
  from: anyId,
  to: anyId,
  flows: mostly(true, fc.constant(false)),
  predicate: often(fc.constantFrom('SUPPLIES' as const, 'PART_OF' as const), fc.constantFrom(...predicateNames)),
  stage: often(fc.constantFrom(null, 'SOLD' as const), fc.constantFrom('SPECIFIED' as const, ...stageNames)),
  standing: often(fc.constantFrom('ALLEGED' as const, 'CONFIRMED' as const), fc.constantFrom(...standingNames)),
  strengthRank: fc.nat(4),
  earliest: fc.option(fc.constantFrom(...years).map((year) => year * 10_000 + 101)),
  latest: fc.option(fc.constantFrom(...years).map((year) => year * 10_000 + 1231)),
  roots: fc.uniqueArray(fc.constantFrom('r1', 'r2', 'r3'), { maxLength: 3 }),
  passages: fc.uniqueArray(passage, { maxLength: 2 }),
  primary: fc.boolean(),
  codersKnowledge: fc.boolean(),
})

export interface Drawn extends WholeGraph {
  readonly question: PathQuestion
}

const type = often(fc.constantFrom('Vendor' as const, 'Buyer' as const), fc.constantFrom(...entityTypeNames))

const nodes = fc.tuple(
  ...ids.map((id) => fc.record({ id: fc.constant(id), type, collective: mostly(false, fc.constant(true)) })),
)

const ends = (id: string, other: string) =>
  fc.oneof(
    fc.constant({ entities: [id] }),
    fc.constant({ entities: [id, other] }),
    type.map((one) => ({ set: { type: one, kinds: null, countries: null, within: null, partOf: null } })),
  )
const date = fc.constantFrom(...years.map(String), '2011-02', '2012-06-15')

/** What drawn questions name. */
interface Named {
  readonly from: fc.Arbitrary<Ends>
  readonly to: fc.Arbitrary<Ends>
  readonly via: readonly string[]
  readonly excludeEntities: readonly string[]
  readonly excludeClaims: readonly string[]
}

export const questionOn = ({ from, to, via, excludeEntities, excludeClaims }: Named): fc.Arbitrary<PathQuestion> =>
  fc.record({
    from,
    to,
    via: often(fc.constant<string[]>([]), fc.shuffledSubarray([...via], { minLength: 1 })),
    maxHops: mostly(7, fc.integer({ min: 1, max: 6 })),
    k: fc.integer({ min: 1, max: 12 }),
    direction: fc.constantFrom('SUPPLY' as const, 'ANY' as const),
    predicates: mostly(null, subset(predicateNames)),
    stages: often(fc.constantFrom(suppliedStages, [...stageNames]), subset(stageNames)),
    standings: mostly([...standingNames], subset(standingNames)),
    minStrength: mostly('UNASSESSED' as const, fc.constantFrom(...strengthNames)),
    validFrom: mostly(null, date),
    validTo: mostly(null, date),
    excludeEntities: mostly([], fc.subarray([...excludeEntities])),
    excludeClaims: mostly([], fc.subarray([...excludeClaims])),
    revision: fc.constant(1),
  })

const question = questionOn({
  from: ends('a', 'a-b'),
  to: ends('b1', 'b10'),
  via: ['b', 'b2', 'c'],
  excludeEntities: ['ab', 'b', 'c'],
  excludeClaims: ['c00', 'c01', 'c02'],
})

const claimId = (i: number) => `c${String(i).padStart(2, '0')}`

const edges = fc
  .array(edge, { minLength: 12, maxLength: 40, size: 'max' })
  .map((list) => list.map((one, i): Edge => ({ ...one, claim: claimId(i) })))

export const drawn: fc.Arbitrary<Drawn> = fc
  .record({ nodes, edges, question })
  .map(({ nodes, edges, question }) => ({ ...graphOf(nodes, edges), question: withoutCollectives(question, nodes) }))

/** A question that is answered: no chain leads by way of a party that is not named. */
export const withoutCollectives = (question: PathQuestion, nodes: WholeGraph['nodes']): PathQuestion => ({
  ...question,
  via: question.via.filter((id) => !nodes.some((node) => node.id === id && node.collective)),
})

/** Sets are drawn by type alone. */
const graphOf = (nodes: WholeGraph['nodes'], edges: WholeGraph['edges']): WholeGraph => ({
  nodes,
  edges,
  publishers,
  members: ({ type }) => nodes.filter((node) => node.type === type).map(({ id }) => id),
})

/** How many chains alike are weighed. */
export const tiesWeighed = fc.constantFrom(1000, 1000, 3, 1)

/** What one revision changes: claims that are put, by their place, and who turns out to be named, or not. */
const amendment = fc.record({
  claims: fc.array(fc.tuple(fc.nat(39), fc.option(edge)), { minLength: 1, maxLength: 8 }),
  turned: fc.subarray(ids, { maxLength: 2 }),
})

export interface History {
  /** The graph as of each revision, oldest first. */
  readonly revisions: readonly WholeGraph[]
  readonly asked: readonly Asked[]
}

export interface Asked {
  /** As of which revision, by its place. */
  readonly at: number
  readonly question: PathQuestion
  /** How many chains alike are weighed. */
  readonly ties: number
}

/** Graphs that are amended, with questions as of any of their revisions. */
export const history = (questions: number): fc.Arbitrary<History> =>
  fc
    .record({
      nodes,
      edges,
      amendments: fc.array(amendment, { maxLength: 3 }),
      asked: fc.array(fc.record({ at: fc.nat(3), question, ties: tiesWeighed }), {
        minLength: questions,
        maxLength: questions,
      }),
    })
    .map(({ nodes, edges, amendments, asked }) => {
      const first = graphOf(nodes, edges)
      const revisions = [first]
      for (const { claims, turned } of amendments) revisions.push(amended(revisions.at(-1) ?? first, claims, turned))
      return { revisions, asked: asked.map((one) => askedOf(one, revisions)) }
    })

function askedOf({ at, question, ties }: Asked, revisions: readonly WholeGraph[]): Asked {
  const place = at % revisions.length
  return { at: place, question: withoutCollectives(question, revisions[place]?.nodes ?? []), ties }
}

function amended(
  before: WholeGraph,
  claims: readonly (readonly [number, Omit<Edge, 'claim'> | null])[],
  turned: readonly string[],
): WholeGraph {
  const edges = new Map(before.edges.map((one) => [one.claim, one]))
  for (const [i, one] of claims) {
    edges.delete(claimId(i))
    if (one !== null) edges.set(claimId(i), { ...one, claim: claimId(i) })
  }
  const nodes = before.nodes.map((node) =>
    turned.includes(node.id) ? { ...node, collective: !node.collective } : node,
  )
  return graphOf(nodes, [...edges.values()])
}

/** The same with other ids, in the same order. */
export function renamed({ revisions, asked }: History, prefix: string): History {
  const name = (id: string) => `${prefix}${id}`
  const ends = (of: PathQuestion['from']) => ('entities' in of ? { entities: of.entities.map(name) } : of)
  return {
    revisions: revisions.map(({ nodes, edges }) =>
      graphOf(
        nodes.map((node) => ({ ...node, id: name(node.id) })),
        edges.map((one) => ({ ...one, claim: name(one.claim), from: name(one.from), to: name(one.to) })),
      ),
    ),
    asked: asked.map(({ question, ...rest }) => ({
      ...rest,
      question: {
        ...question,
        from: ends(question.from),
        to: ends(question.to),
        via: question.via.map(name),
        excludeEntities: question.excludeEntities.map(name),
        excludeClaims: question.excludeClaims.map(name),
      },
    })),
  }
}
