import { type SearchPaths, searchHere } from '../features/path/answer.ts'
import { refuseFor } from '../refusals.ts'
import type { Store } from '../store/store.ts'
import { savedSnapshot } from './saved-snapshot.ts'
import { type AsOf, type Snapshot, snapshotOf } from './snapshot.ts'
import { atOnce, type Turns } from './turns.ts'

/** What requests are answered with, besides the store. */
export interface ServiceOptions {
  /** Whether readers may save paths. */
  readonly saving: boolean
  /** How chains are searched; left out: in this thread, asking the store. */
  readonly searchPaths?: SearchPaths
  /** Whose answers are long takes turns with the others; left out: there are no others. */
  readonly turns?: Turns
}

/** What every resolver of one request shares. */
export interface GraphqlContext extends Omit<Required<ServiceOptions>, 'turns'> {
  readonly store: Store
  /** Aborted when whoever asked is gone. */
  readonly signal: AbortSignal
  /** The graph as of a revision that `revisionAsked` gave, or as a saved path holds it. */
  asOf(asOf: AsOf): Snapshot
  /** Resolves when an answer that takes long to put together may be; from then on it gives way to shorter ones. */
  takesLong(): Promise<void>
  /** To be said when the request is answered. */
  answered(): void
  /** The newest revision, the same all through the request. */
  newest(): Promise<number>
  /** The revision to answer as of; throws BAD_INPUT for one that doesn't exist. */
  revisionAsked(asked: number | null | undefined): Promise<number>
}

export function graphqlContext(
  store: Store,
  signal: AbortSignal,
  { saving, searchPaths = searchHere, turns }: ServiceOptions,
): GraphqlContext {
  const snapshots = new Map<AsOf, Snapshot>()
  let turn: Promise<void> | undefined
  const ready = (): Promise<void> => (turn === undefined || turns === undefined ? atOnce() : turns.next())
  let head: Promise<number> | undefined
  const newest = (): Promise<number> => {
    head ??= store.head().then(({ number }) => number)
    return head
  }
  const asOf = (asked: AsOf): Snapshot => {
    const known =
      snapshots.get(asked) ??
      (typeof asked === 'number'
        ? snapshotOf(store, asked, ready)
        : savedSnapshot(asked, asOf(asked.question.revision)))
    snapshots.set(asked, known)
    return known
  }
  return {
    store,
    saving,
    searchPaths,
    signal,
    newest,
    asOf,
    takesLong: () => {
      turn ??= turns?.begin() ?? Promise.resolve()
      return turn
    },
    answered: () => {
      turn?.then(() => turns?.end())
    },
    revisionAsked: async (asked) => {
      const last = await newest()
      if (asked === null || asked === undefined) return last
      if (asked < 1 || asked > last) refuseFor('REVISION_UNKNOWN', { asked, last })
      return asked
    },
  }
}
