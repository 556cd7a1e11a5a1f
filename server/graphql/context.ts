import { FiliereError } from '../errors.ts'
import { type SearchPaths, searchHere } from '../features/path/answer.ts'
import type { Store } from '../store/store.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'

/** What every resolver of one request shares. */
export interface GraphqlContext {
  readonly store: Store
  readonly searchPaths: SearchPaths
  /** Aborted when whoever asked is gone. */
  readonly signal: AbortSignal
  /** The graph as of a revision that `revisionAsked` gave. */
  asOf(revision: number): Snapshot
  /** The newest revision, the same all through the request. */
  newest(): Promise<number>
  /** The revision to answer as of; throws BAD_INPUT for one that doesn't exist. */
  revisionAsked(asked: number | null | undefined): Promise<number>
}

export function graphqlContext(
  store: Store,
  signal: AbortSignal,
  searchPaths: SearchPaths = searchHere,
): GraphqlContext {
  const snapshots = new Map<number, Snapshot>()
  let head: Promise<number> | undefined
  const newest = (): Promise<number> => {
    head ??= store.head().then(({ number }) => number)
    return head
  }
  return {
    store,
    searchPaths,
    signal,
    newest,
    asOf: (revision) => {
      const known = snapshots.get(revision) ?? snapshotOf(store, revision)
      snapshots.set(revision, known)
      return known
    },
    revisionAsked: async (asked) => {
      const last = await newest()
      if (asked === null || asked === undefined) return last
      if (asked < 1 || asked > last)
        throw new FiliereError(
          'BAD_INPUT',
          last === 0
            ? 'There is no revision yet: leave "revision" out.'
            : `Revisions go from 1 to ${last}: ${asked} is none of them.`,
        )
      return asked
    },
  }
}
