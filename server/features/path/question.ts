import type { EntityType } from '../../ontology/entity-types.ts'
import type { Standing, Strength } from '../../ontology/evidence-terms.ts'
import type { Predicate } from '../../ontology/predicates.ts'
import type { Stage } from '../../ontology/stages.ts'

/** All entities of a type that fit: null filters nothing. */
export interface EntitySet {
  readonly type: EntityType
  readonly kinds: readonly string[] | null
  /** ISO 3166-1 alpha-2 codes, or `EU`. */
  readonly countries: readonly string[] | null
  /** The place that they are, or lie, in. */
  readonly within: string | null
  /** The whole that they are part of, directly or not. */
  readonly partOf: string | null
}

/** One of some entities, or of a set: with a set on either side the answer holds the best chain of each pair. */
export type Ends = { readonly entities: readonly string[] } | { readonly set: EntitySet }

/** Whether the answer holds the best chain of each pair: an end is a set. */
export const asksForPairs = ({ from, to }: { readonly from: object; readonly to: object }): boolean =>
  'set' in from || 'set' in to

export type Direction = 'SUPPLY' | 'ANY'

/** How many chains where the question doesn't say: a table of pairs needs more of them than a list of alternatives. */
export const pathsUnlessSaid = (question: Parameters<typeof asksForPairs>[0]): number =>
  asksForPairs(question) ? pathsAllowed.ofPairs : pathsAllowed.default

/** The longest chain, in hops. */
export const hopsAllowed = { least: 1, most: 12, default: 6 } as const

/** How many chains, over the whole question. */
export const pathsAllowed = { least: 1, most: 50, default: 5, ofPairs: 50 } as const

/** How many milliseconds an answer may take. */
export const budgetAllowed = { least: 1, most: 2000, default: 2000 } as const

/** For how many entities a set may stand: of more, not every pair can be looked at. */
export const mostMembers = 10_000

/** How many entities one end may name. */
export const longestEnd = 50

/** How many entities a question may exclude, and how many claims. */
export const longestExclusion = 500

/** A path question with every default filled in (see `completeQuestion`). */
export interface PathQuestion {
  readonly from: Ends
  readonly to: Ends
  /** What every chain passes on its way, in this order. */
  readonly via: readonly string[]
  /** As `hopsAllowed`. */
  readonly maxHops: number
  /** As `pathsAllowed`. */
  readonly k: number
  readonly direction: Direction
  /** Null: all that the ontology lets pass in this direction without being named. */
  readonly predicates: readonly Predicate[] | null
  readonly stages: readonly Stage[]
  readonly standings: readonly Standing[]
  readonly minStrength: Strength
  /** EDTF dates, or null: unbounded. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly excludeEntities: readonly string[]
  readonly excludeClaims: readonly string[]
  /** The revision that the graph is asked as of. */
  readonly revision: number
}

/** A question whose ends are entities, as the search takes it. */
export interface ResolvedQuestion extends Omit<PathQuestion, 'from' | 'to'> {
  readonly from: ReadonlySet<string>
  readonly to: ReadonlySet<string>
  /** Only the best chain of each pair of ends. */
  readonly ofPairs: boolean
}
