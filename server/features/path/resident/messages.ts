import type { ResolvedQuestion } from '../question.ts'
import type { SearchAnswer, SearchScope } from '../search/answer-search.ts'
import type { Edge, Node } from '../walk.ts'
import type { GraphChanges } from './graph-changes.ts'

/** A version of an entity or a claim, and from which revision to which (null: it is the current one). */
export interface Version<T> {
  readonly of: T
  readonly recordedIn: number
  readonly replacedIn: number | null
}

/** What the thread that holds the graph is told. */
export type Order =
  /** A part of the graph as of the revision that is being loaded; the next one comes once it was taken. */
  | { readonly kind: 'load'; readonly entities: readonly Version<Node>[]; readonly edges: readonly Version<Edge>[] }
  /** That was all of it. */
  | { readonly kind: 'loaded' }
  /** A revision after the one loaded, in order. */
  | { readonly kind: 'change'; readonly changes: GraphChanges }
  | {
      readonly kind: 'search'
      readonly number: number
      readonly question: ResolvedQuestion
      readonly scope: SearchScope
    }
  /** Ends a search early; it answers with what it knows. */
  | { readonly kind: 'end'; readonly number: number }

/** What it says. */
export type Report =
  /** A part of the graph, and ready for the next one. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'loaded'; readonly claims: number; readonly bytes: number }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: SearchAnswer }
  | { readonly kind: 'failure'; readonly number: number; readonly error: Error }
