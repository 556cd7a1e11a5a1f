import type { z } from 'zod'
import type { EntityType } from '../../ontology/entity-types.ts'
import type { Polarity, Standing, Strength, Timing } from '../../ontology/evidence-terms.ts'
import type { LiteralPredicate } from '../../ontology/literals.ts'
import type { Predicate, Qualifier } from '../../ontology/predicates.ts'
import type { Stage } from '../../ontology/stages.ts'
import type { AssertionMedium } from '../claim/claim-record.ts'
import type { literalValues } from '../claim/literal-values.ts'

/** What sentences are made from: plain data whose labels are already in the language of the sentence. */

export interface EntityView {
  readonly id: string
  readonly type: EntityType
  readonly kind: string | null
  readonly label: string
  /** Set for a party that the source doesn't name. */
  readonly collective: { readonly min: number } | null
}

/** An end of a question: some entities, or all that fit. */
export type EndView = { readonly entities: readonly EntityView[] } | { readonly set: SetView }

/** All entities of a type that fit; null filters nothing. */
export interface SetView {
  readonly type: EntityType
  readonly kinds: readonly string[] | null
  /** As places: "Sweden", "European Union". */
  readonly countries: readonly EntityView[] | null
  readonly within: EntityView | null
  readonly partOf: EntityView | null
}

export interface PublisherView {
  readonly id: string
  readonly name: string
  /** The party of the graph that it is, where it is one: its id. */
  readonly entity: string | null
}

/** Who makes an assertion: a party of the graph, a publisher, or nobody known. */
export type SpeakerView =
  | { readonly party: EntityView; readonly medium: AssertionMedium | null }
  | { readonly publisher: PublisherView }
  | { readonly unknown: true }

/** A document that relays a claim. */
export interface RelayView {
  readonly publisher: PublisherView
  /** EDTF, or null: unknown. */
  readonly published: string | null
}

/** What every claim has, whatever its object. */
interface CommonClaimView {
  readonly id: string
  readonly subject: EntityView
  readonly polarity: Polarity
  readonly speaker: SpeakerView
  /** The documents behind its counted supporting citations, best first. */
  readonly relays: readonly RelayView[]
  /** Whether those are nothing but the coder's own knowledge. */
  readonly codersKnowledge: boolean
  /** EDTF, or null: unknown, which is not open. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly timing: Timing | null
  readonly standing: Standing
  readonly strength: Strength
}

export interface RelationView extends CommonClaimView {
  readonly predicate: Predicate
  readonly object: EntityView
  readonly stage: Stage | null
  readonly qualifier: Qualifier | null
  /** What was supplied, where a category is all that the source names. */
  readonly goods: string | null
}

export interface LiteralView extends CommonClaimView {
  readonly literal: LiteralObject
}

export type ClaimView = RelationView | LiteralView

/** A literal predicate with its value, as recorded. */
export type LiteralObject = {
  readonly [P in LiteralPredicate]: { readonly predicate: P; readonly value: z.infer<(typeof literalValues)[P]> }
}[LiteralPredicate]

/** A step of a chain: `claims` strongest first. */
export interface HopView {
  readonly from: EntityView
  readonly to: EntityView
  readonly claims: readonly RelationView[]
}

export interface PathView {
  readonly hops: readonly HopView[]
  /** Hops after which only the organisation is shared, counted from 1. */
  readonly inferredJunctions: readonly number[]
}

export const isLiteralView = (claim: ClaimView): claim is LiteralView => 'literal' in claim

/** Whether it says of an organisation or a programme that it is part of another, and not since when. */
export const isUndatedMembership = ({
  predicate,
  subject,
  polarity,
  validFrom,
  validTo,
}: Pick<RelationView, 'predicate' | 'subject' | 'polarity' | 'validFrom' | 'validTo'>): boolean =>
  predicate === 'PART_OF' && subject.type !== 'Place' && polarity === 'IS' && validFrom === null && validTo === null
