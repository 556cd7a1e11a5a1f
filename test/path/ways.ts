import { answerPaths, type PathAnswer } from '../../server/features/path/answer.ts'
import type { Limits } from '../../server/features/path/limits.ts'
import type { PathQuestion } from '../../server/features/path/question.ts'
import { openPathSearch, type PathSearch } from '../../server/features/path/resident/open-path-search.ts'
import { storeGraph } from '../../server/features/path/store-graph.ts'
import type { Store } from '../../server/store/store.ts'

/** Every way to search a store that holds these graphs, and the store to write to. */
export class Ways {
  readonly #store: Store
  #paths: PathSearch | null = null

  constructor(store: Store) {
    this.#store = store
  }

  get store(): Store {
    return this.#paths?.store ?? this.#store
  }

  /** Loads the graph into memory, where a store of this kind is searched there. What is recorded meanwhile counts. */
  async load(): Promise<void> {
    await this.close()
    this.#paths = await openPathSearch(this.#store, () => undefined)
  }

  /** Of each way. How much is looked at depends on the way, what is found does not: it is left out. */
  async answers(question: PathQuestion, limits: Partial<Limits>): Promise<PathAnswer[]> {
    const found = await this.#answers(question, limits)
    return found.map((answer) => ({ ...answer, explored: null }))
  }

  async #answers(question: PathQuestion, limits: Partial<Limits>): Promise<PathAnswer[]> {
    const graph = storeGraph(this.#store, question.revision)
    const inDatabase = await answerPaths(graph, question, { limits })
    if (this.#paths === null) return [inDatabase]
    await this.#paths.loaded
    const withoutClaims = { ...graph, onward: () => Promise.reject(new Error('the store is asked for claims')) }
    return [inDatabase, await answerPaths(withoutClaims, question, { limits, search: this.#paths.search })]
  }

  async close(): Promise<void> {
    await this.#paths?.close()
  }
}
