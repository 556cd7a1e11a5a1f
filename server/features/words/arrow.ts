import type { EntityType } from '../../ontology/entity-types.ts'
import type { Polarity } from '../../ontology/evidence-terms.ts'
import { type Predicate, predicates, signatureOf } from '../../ontology/predicates.ts'
import { namedOrBidStages, type Stage } from '../../ontology/stages.ts'

/**
 * Which way a claim goes between the two entities it is shown between: `forward` with the supply from the first to the
 * second, `backward` against it, `none` when it carries no supply, as a denial never does.
 */
export type Flows = 'forward' | 'backward' | 'none'

export type Arrow = '→' | '⇢' | '←' | '⇠' | '–'

interface Party {
  readonly id: string
  readonly type: EntityType
}

/** What the direction of a claim depends on. */
export interface DirectedClaim {
  readonly predicate: string
  readonly subject: Party
  /** Null where the claim gives a value. */
  readonly object: Party | null
  readonly polarity: Polarity
  readonly stage: Stage | null
}

export function flowsOf({ predicate, subject, object, polarity }: DirectedClaim, first: string): Flows {
  if (object === null || polarity === 'IS_NOT' || !isRelation(predicate)) return 'none'
  const flow = signatureOf(predicate, subject.type, object.type)?.flow ?? 'none'
  if (flow === 'none') return 'none'
  return (flow === 'forward') === (subject.id === first) ? 'forward' : 'backward'
}

/**
 * The arrow between two entities: `→` with the supply, `←` against it, `–` where nothing flows, and a dashed `⇢` or `⇠`
 * where a brand was only named or a company only bid. A parallel claim that carries no supply makes no arrow firmer.
 */
export function arrowOf(claims: readonly { readonly flows: Flows; readonly stage: Stage | null }[]): Arrow {
  const along = claims.filter(({ flows }) => flows === 'forward')
  if (along.length > 0) return along.every(isNamedOrBid) ? '⇢' : '→'
  const against = claims.filter(({ flows }) => flows === 'backward')
  if (against.length > 0) return against.every(isNamedOrBid) ? '⇠' : '←'
  return '–'
}

/** The arrow that leads from the entity with the id `first` to the other entity of these claims. */
export function arrowFrom(first: string, claims: readonly DirectedClaim[]): Arrow {
  return arrowOf(claims.map((claim) => ({ flows: flowsOf(claim, first), stage: claim.stage })))
}

const isNamedOrBid = ({ stage }: { readonly stage: Stage | null }): boolean =>
  stage !== null && namedOrBidStages.includes(stage)

const isRelation = (predicate: string): predicate is Predicate => Object.hasOwn(predicates, predicate)
