import { type Standing, standingNames } from '../../../ontology/evidence-terms.ts'
import { type Predicate, predicate, predicateNames } from '../../../ontology/predicates.ts'
import { type Stage, stageNames } from '../../../ontology/stages.ts'
import type { Edge } from '../walk.ts'

/**
 * What a path question asks of a claim, in 18 bits: strength 0–2, stage 3–6 (0: none), standing 7–8, flow 9,
 * predicate 10–14, primary 15, coder's knowledge 16, days known 17.
 */
export type Attributes = number

/** The bits that a filter can decide by alone, without looking at days or ids. */
export const decisiveBits = 15

if (predicateNames.length > 32 || stageNames.length > 15 || standingNames.length > 4)
  throw new RangeError('the ontology has more terms than a packed edge has room for: widen its fields')

const primaryBit = 1 << 15
const codersKnowledgeBit = 1 << 16
const daysBit = 1 << 17

export function packAttributes(edge: Omit<Edge, 'claim' | 'from' | 'to' | 'roots' | 'passages'>): Attributes {
  return (
    edge.strengthRank |
    ((edge.stage === null ? 0 : stageNames.indexOf(edge.stage) + 1) << 3) |
    (standingNames.indexOf(edge.standing) << 7) |
    (Number(edge.flows) << 9) |
    (predicateNames.indexOf(edge.predicate) << 10) |
    (edge.primary ? primaryBit : 0) |
    (edge.codersKnowledge ? codersKnowledgeBit : 0) |
    (edge.earliest !== null || edge.latest !== null ? daysBit : 0)
  )
}

export const strengthRankOf = (attributes: Attributes): number => attributes & 7

export const hasDays = (attributes: Attributes): boolean => (attributes & daysBit) !== 0

export const stageOf = (attributes: Attributes): Stage | null => stageNames[((attributes >> 3) & 15) - 1] ?? null

export const isStructural = (attributes: Attributes): boolean => structural[(attributes >> 10) & 31] === true

const structural = predicateNames.map((name) => predicate(name).structural)

export const unpackAttributes = (attributes: Attributes) => ({
  strengthRank: strengthRankOf(attributes),
  stage: stageOf(attributes),
  standing: standingNames[(attributes >> 7) & 3] as Standing,
  flows: (attributes & (1 << 9)) !== 0,
  predicate: predicateNames[(attributes >> 10) & 31] as Predicate,
  primary: (attributes & primaryBit) !== 0,
  codersKnowledge: (attributes & codersKnowledgeBit) !== 0,
})
