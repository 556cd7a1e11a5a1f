/** Why an answer may not be the whole one. */
export type Cut =
  /** More entities than a search may look at. */
  | 'ENTITIES'
  /** More claims than a search may look at. */
  | 'CLAIMS'
  /** The time ran out, or whoever asked went away. */
  | 'TIME'
  /** More equally good chains than are weighed against each other. */
  | 'TIES'

export interface Limits {
  readonly entities: number
  readonly claims: number
  /** How many chains alike in junctions, strength and hops are weighed, the smallest ids first. */
  readonly ties: number
  /** Milliseconds for a whole answer. */
  readonly milliseconds: number
}

export const defaultLimits: Limits = { entities: 20_000, claims: 100_000, ties: 1000, milliseconds: 2000 }
