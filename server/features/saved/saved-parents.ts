import type { FoundPath } from '../path/found-path.ts'
import type { Ends, EntitySet, PathQuestion } from '../path/question.ts'
import type { PathChange } from './path-change.ts'
import type { StoredPath } from './read-saved-path.ts'
import type { SavedContent } from './saved-path-record.ts'

export type SavedPathParent = StoredPath
export type SavedQuestionParent = SavedContent['question']
export type SavedEndsParent = Ends
export type SavedEntitySetParent = EntitySet
/** A chain of the saved answer, and its place there, counted from 1. */
export interface SavedAlternativeParent {
  readonly chain: FoundPath
  readonly place: number
  readonly question: PathQuestion
}
export type WithdrawalParent = NonNullable<StoredPath['withdrawn']>
export type SavedPathChangeParent = PathChange
