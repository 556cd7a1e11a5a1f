import fc from 'fast-check'
import type { PathQuestion } from '../../server/features/path/question.ts'
import type { Edge, Node } from '../../server/features/path/walk.ts'
import { entityTypeNames } from '../../server/ontology/entity-types.ts'
import { standingNames, strengthNames } from '../../server/ontology/evidence-terms.ts'
import { predicateNames } from '../../server/ontology/predicates.ts'
import { stageNames, suppliedStages } from '../../server/ontology/stages.ts'

/** Small dense graphs: parallel claims, cycles, hubs, collectives, organisations, shared and nested passages. */

const ids = ['a', 'a-b', 'ab', 'b', 'b1', 'b10', 'b2', 'c']
const years = [2010, 2011, 2012, 2013]

const subset = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 })
const often = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: other })
const mostly = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })

const passage = fc
  .tuple(fc.constantFrom('d1', 'd2'), fc.nat(2), fc.integer({ min: 1, max: 3 }))
  .map(([document, start, length]) => `${document}:${start}:${start + length}`)

const edge: fc.Arbitrary<Omit<Edge, 'claim'>> = fc.record({
  from: fc.constantFrom(...ids),
  to: fc.constantFrom(...ids),
  flows: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  predicate: often(fc.constantFrom('SUPPLIES' as const, 'PART_OF' as const), fc.constantFrom(...predicateNames)),
  stage: fc.constantFrom(null, null, 'SOLD' as const, 'SPECIFIED' as const, ...stageNames),
  standing: fc.constantFrom(...standingNames),
  strengthRank: fc.nat(4),
  earliest: fc.option(fc.constantFrom(...years).map((year) => year * 10_000 + 101)),
  latest: fc.option(fc.constantFrom(...years).map((year) => year * 10_000 + 1231)),
  roots: fc.uniqueArray(fc.constantFrom('r1', 'r2', 'r3'), { maxLength: 3 }),
  passages: fc.uniqueArray(passage, { maxLength: 2 }),
  primary: fc.boolean(),
  codersKnowledge: fc.boolean(),
})

export interface Drawn {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
  readonly question: PathQuestion
}

const type = fc.constantFrom(...entityTypeNames)

const nodes = fc.tuple(
  ...ids.map((id) =>
    fc.record({ id: fc.constant(id), type, collective: fc.integer({ min: 0, max: 15 }).map((n) => n === 0) }),
  ),
)

const ends = (id: string, other: string) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({ entities: [id] }) },
    { weight: 1, arbitrary: fc.constant({ entities: [id, other] }) },
    type.map((one) => ({ set: { type: one, kinds: null, countries: null, within: null, partOf: null } })),
  )
const date = fc.constantFrom(...years.map(String))

const question: fc.Arbitrary<PathQuestion> = fc.record({
  from: ends('a', 'a-b'),
  to: ends('b1', 'b10'),
  via: often(fc.constant<string[]>([]), fc.shuffledSubarray(['b', 'b2', 'c'], { minLength: 1 })),
  maxHops: mostly(7, fc.integer({ min: 1, max: 6 })),
  k: fc.integer({ min: 1, max: 12 }),
  direction: fc.constantFrom('SUPPLY' as const, 'ANY' as const),
  predicates: mostly(null, subset(predicateNames)),
  stages: often(fc.constantFrom(suppliedStages, [...stageNames]), subset(stageNames)),
  standings: mostly([...standingNames], subset(standingNames)),
  minStrength: mostly('UNASSESSED' as const, fc.constantFrom(...strengthNames)),
  validFrom: mostly(null, date),
  validTo: mostly(null, date),
  excludeEntities: mostly([], fc.subarray(['ab', 'b', 'c'])),
  excludeClaims: mostly([], fc.subarray(['c00', 'c01', 'c02'])),
  revision: fc.constant(1),
})

const edges = fc
  .array(edge, { minLength: 6, maxLength: 36, size: 'max' })
  .map((list) => list.map((one, i) => ({ ...one, claim: `c${String(i).padStart(2, '0')}` })))

export const drawn: fc.Arbitrary<Drawn> = fc.record({ nodes, edges, question })
