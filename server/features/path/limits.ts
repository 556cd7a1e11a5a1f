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

/**
 * What one answer may take. Of entities and claims a search asks the store for so many at most, and looks in memory at
 * `inMemory` times as many, since there they cost so much less. They are not counted alike either: the store's when it
 * gives them, the others when a search goes on from an entity, where a claim met from both its ends counts twice. So an
 * answer that one of these limits cuts short is not the same both ways; one that none does is.
 */
export interface Limits {
  readonly entities: number
  readonly claims: number
  /** How many chains alike in junctions, strength and hops are weighed, the smallest ids first. */
  readonly ties: number
  /** Milliseconds for a whole answer. */
  readonly milliseconds: number
}

/** How many times as many entities and claims may be looked at in memory. */
export const inMemory = 10

export const defaultLimits: Limits = { entities: 20_000, claims: 100_000, ties: 1000, milliseconds: 2000 }
