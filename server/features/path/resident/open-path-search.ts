import { queries } from '../../../generated/queries.ts'
import type { Store } from '../../../store/store.ts'
import { watchedStore } from '../../../store/watched-store.ts'
import { type SearchPaths, searchHere } from '../answer.ts'
import { graphChanges } from './graph-changes.ts'
import { readChanges } from './read-changes.ts'
import { type Loaded, ResidentSearch } from './resident-search.ts'

/** A store, and the way that chains are searched in it. */
export interface PathSearch {
  /** The store to use from now on: what is recorded through another one is not seen. */
  readonly store: Store
  readonly search: SearchPaths
  /** Resolves once the graph is in memory; with null where it is too large for that. */
  readonly loaded: Promise<Loaded | null>
  /** Leaves the store open. */
  close(): Promise<void>
}

/**
 * The graph is held in memory, kept current with every revision, and searched in another thread; as long as it is not
 * there, the store is asked step by step, and so it is for good where the graph has more than `most` accepted claims.
 * `note` is told when that thread is lost.
 */
export async function openPathSearch(
  store: Store,
  note: (message: string) => void,
  most = Number.POSITIVE_INFINITY,
): Promise<PathSearch> {
  const { number: revision } = await store.head()
  const [claims = { count: 0 }] = await store.read(queries.claimCount, { revision })
  if (claims.count > most)
    return { store, search: searchHere, loaded: Promise.resolve(null), close: async () => undefined }
  const memory = new Memory(store, revision, note)
  return store.capabilities.sharedWriters ? following(store, memory) : watching(store, memory)
}

/** Where this process alone writes, it sees every revision itself. */
function watching(store: Store, memory: Memory): PathSearch {
  const watched = watchedStore(store, (commit) => {
    if (commit.erases === undefined) memory.graph.tell(graphChanges(commit))
    // The graph was built anew, without a part of its past.
    else memory.loadAnew(commit.revision.number)
  })
  return pathSearch(watched, memory, async () => undefined)
}

/** After so many revisions it takes less to load the graph anew than to read what they did. */
const mostReadOn = 1_000

/** Where others write as well, what they recorded is read when a question comes, and what they erased forgotten. */
function following(store: Store, memory: Memory): PathSearch {
  let under: Promise<void> | null = null
  const readOn = async () => {
    const [after, until] = [memory.graph.told, (await store.head()).number]
    if (until === after) return
    const changes = until - after > mostReadOn ? null : await readChanges(store, after, until)
    if (changes === null) memory.loadAnew(until)
    else for (const change of changes) memory.graph.tell(change)
  }
  return pathSearch(store, memory, async () => {
    if (!memory.graph.isLoaded) return
    under ??= readOn().finally(() => {
      under = null
    })
    await under
  })
}

/** `catchUp`: sees to it, if it can, that the graph in memory is the newest. */
function pathSearch(store: Store, memory: Memory, catchUp: () => Promise<void>): PathSearch {
  return {
    store,
    search: async (graph, question, scope, signal) => {
      // Whoever has no time left for that asks the store, which says so.
      await Promise.race([catchUp(), aborted(signal)])
      const { graph: resident } = memory
      if (signal.aborted || !resident.knows(question.revision)) return searchHere(graph, question, scope, signal)
      try {
        return await resident.search(graph, question, scope, signal)
      } catch (error) {
        if (resident.isLoaded) throw error
        return searchHere(graph, question, scope, signal)
      }
    },
    get loaded() {
      return memory.graph.loaded
    },
    close: () => memory.close(),
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** How often a graph whose thread was lost is loaded once more. */
const mostLosses = 3

/** The graph in memory, or the one that is being loaded in its place. */
class Memory {
  graph: ResidentSearch
  readonly #store: Store
  readonly #note: (message: string) => void
  #losses = 0
  #closed = false

  constructor(store: Store, revision: number, note: (message: string) => void) {
    this.#store = store
    this.#note = note
    this.graph = this.#load(revision)
  }

  /** Once the graph was built anew without a part of its past, so that what was erased is to be found nowhere. */
  loadAnew(revision: number): void {
    const former = this.graph
    this.graph = this.#load(revision)
    former.close()
  }

  close(): Promise<void> {
    this.#closed = true
    return this.graph.close()
  }

  #load(revision: number): ResidentSearch {
    const begun = new ResidentSearch(this.#store, revision)
    begun.lost.then((error) => {
      if (this.#closed || begun !== this.graph) return
      this.#losses += 1
      const again = this.#losses <= mostLosses
      this.#note(
        `The graph in memory was lost (${error.message}): ${again ? 'it is loaded anew' : 'the database is asked'}.`,
      )
      if (again) this.loadAnew(begun.told)
    })
    return begun
  }
}
