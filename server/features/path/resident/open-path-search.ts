import type { Store } from '../../../store/store.ts'
import { watchedStore } from '../../../store/watched-store.ts'
import { type SearchPaths, searchHere } from '../answer.ts'
import { type Loaded, ResidentSearch } from './resident-search.ts'

/** A store, and the way that chains are searched in it. */
export interface PathSearch {
  /** The store to use from now on: what is recorded through another one is not seen. */
  readonly store: Store
  readonly search: SearchPaths
  /** Resolves once the graph is in memory; null where the store is asked step by step. */
  readonly loaded: Promise<Loaded> | null
  /** Leaves the store open. */
  close(): Promise<void>
}

/**
 * Where no other process writes to a store, the graph is held in memory, kept current by every revision, and searched
 * in another thread; the store is asked as long as it is not there. `note` is told when that thread is lost.
 */
export async function openPathSearch(store: Store, note: (message: string) => void): Promise<PathSearch> {
  if (store.capabilities.sharedWriters) return { store, search: searchHere, loaded: null, close: async () => undefined }
  let closed = false
  const load = (revision: number) => {
    const begun = new ResidentSearch(store, revision)
    begun.loaded.catch((error: Error) => {
      if (!closed && begun === resident) note(`Chains are searched in the database alone: ${error.message}.`)
    })
    return begun
  }
  let resident = load((await store.head()).number)
  const watched = watchedStore(store, (commit) => {
    if (commit.erases === undefined) return resident.tell(commit)
    // The graph was built anew, and what was erased is to be found nowhere.
    const former = resident
    resident = load(commit.revision.number)
    former.close()
  })
  return {
    store: watched,
    search: (graph, question, limits, signal) =>
      (resident.knows(question.revision) ? resident.search : searchHere)(graph, question, limits, signal),
    get loaded() {
      return resident.loaded
    },
    close: () => {
      closed = true
      return resident.close()
    },
  }
}
