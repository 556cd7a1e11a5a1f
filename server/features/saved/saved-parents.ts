import type { Ends, EntitySet } from '../path/question.ts'
import type { PathChange } from './path-change.ts'
import type { StoredPath } from './read-saved-path.ts'
import type { SavedContent } from './saved-path-record.ts'

export type SavedPathParent = StoredPath
export type SavedQuestionParent = SavedContent['question']
export type SavedEndsParent = Ends
export type SavedEntitySetParent = EntitySet
export type WithdrawalParent = NonNullable<StoredPath['withdrawn']>
export type SavedPathChangeParent = PathChange
