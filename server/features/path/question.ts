import type { EntityType } from '../../ontology/entity-types.ts'
import type { Standing, Strength } from '../../ontology/evidence-terms.ts'
import type { Predicate } from '../../ontology/predicates.ts'
import type { Stage } from '../../ontology/stages.ts'

/** One entity, or all entities of a type ("any buyer"): then the answer holds the best chain of each pair. */
export type Ends = { readonly entity: string } | { readonly type: EntityType }

export type Direction = 'SUPPLY' | 'ANY'

/** The longest chain, in hops. */
export const hopsAllowed = { least: 1, most: 12, default: 6 } as const

/** How many chains, over the whole question. */
export const pathsAllowed = { least: 1, most: 50, default: 5 } as const

/** How many entities a question may exclude, and how many claims. */
export const longestExclusion = 500

/** A path question with every default filled in (see `completeQuestion`). */
export interface PathQuestion {
  readonly from: Ends
  readonly to: Ends
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
