import type { PathAnswer } from './answer.ts'
import type { Relaxation } from './relaxation.ts'
import type { FoundHop, FoundPath } from './search.ts'

/** What the search found, with the revision that its ids are resolved as of. */
export type AsOf<T> = T & { readonly revision: number }

export type PathAnswerParent = PathAnswer
export type ExplorationParent = AsOf<NonNullable<PathAnswer['exploration']>>
export type RelaxationParent = AsOf<Relaxation>
export type PathParent = AsOf<FoundPath>
export type HopParent = AsOf<FoundHop>
