import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerPaths, type PathAnswer } from '../../server/features/path/answer.ts'
import type { Limits } from '../../server/features/path/limits.ts'
import type { PathQuestion } from '../../server/features/path/question.ts'
import { openPathSearch, type PathSearch } from '../../server/features/path/resident/open-path-search.ts'
import { storeGraph } from '../../server/features/path/store-graph.ts'
import type { Store } from '../../server/store/store.ts'
import { forEachStore } from '../support/stores.ts'
import { GraphWriter, publish } from './graph-writer.ts'
import { type Asked, history, publishers, renamed } from './random-graph.ts'
import { sameAsOracle } from './same-as-oracle.ts'

/** More of them before a release: `FILIERE_RUNS=50` for fifty times as many. */
const times = Number(process.env.FILIERE_RUNS ?? 1)

/** Two thousand questions in all, as of the revisions of graphs that are amended. */
const histories = { embedded: 120, neo4j: 80 }
const questionsEach = 10

/** What the answers have shown, so that no rule goes unasked. */
const shows: Record<string, (answer: PathAnswer, asked: Asked) => boolean> = {
  'a chain': ({ paths }) => paths.length > 0,
  'several chains': ({ paths }) => paths.length > 3,
  'a chain by way of something': ({ paths }, { question }) => paths.length > 0 && question.via.length > 0,
  'chains of several pairs': ({ paths }, { question: { from, to } }) =>
    paths.length > 1 && ('set' in from || 'set' in to),
  'a chain named or bid': ({ namedOrBid }) => namedOrBid.length > 0,
  'an inferred junction': ({ paths }) => paths.some((path) => path.inferredJunctions.length > 0),
  'parallel claims': ({ paths }) => paths.some((path) => path.hops.some((hop) => hop.claims.length > 1)),
  'more ties than are weighed': ({ cuts }) => cuts.includes('TIES'),
  'no chain, and a filter to loosen': ({ relaxation }) => relaxation !== null,
  'no chain whatever is loosened': ({ paths, relaxation }) => paths.length === 0 && relaxation === null,
}

/** After so many histories the graph is loaded into memory once more, with all that happened before. */
const untilLoadedAgain = 50

/** Every way to search a store that holds these graphs, and the store to write to. */
class Ways {
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
    this.#paths = await openPathSearch(this.#store, (message) => {
      throw new Error(message)
    })
  }

  async answers(question: PathQuestion, limits: Partial<Limits>): Promise<PathAnswer[]> {
    const graph = storeGraph(this.#store, question.revision)
    const inDatabase = await answerPaths(graph, question, { limits })
    const loaded = this.#paths?.loaded ?? null
    if (this.#paths === null || loaded === null) return [inDatabase]
    await loaded
    const withoutClaims = { ...graph, edges: () => Promise.reject(new Error('the store is asked for claims')) }
    return [inDatabase, await answerPaths(withoutClaims, question, { limits, search: this.#paths.search })]
  }

  async close(): Promise<void> {
    await this.#paths?.close()
  }
}

forEachStore('paths', (openEmptyStore, { engine }) => {
  test('answers are those of a search that writes down every chain, as of every revision', {
    timeout: times * 300_000,
  }, async () => {
    const ways = new Ways(await openEmptyStore())
    await publish(ways.store, publishers)
    const writer = new GraphWriter()
    const seen = new Map(Object.keys(shows).map((what) => [what, 0]))
    let drawn = 0
    await fc.assert(
      fc.asyncProperty(history(questionsEach), async (any) => {
        if (drawn++ % untilLoadedAgain === 0) await ways.load()
        const { revisions, asked } = renamed(any, `g${drawn}-`)
        const numbers: number[] = []
        for (const graph of revisions) numbers.push(await writer.write(ways.store, graph))
        for (const one of asked) {
          const [graph, revision] = [revisions[one.at], numbers[one.at]]
          if (graph === undefined || revision === undefined) throw new Error('asked as of no revision')
          const question = { ...one.question, revision }
          const [answer, ...others] = await ways.answers(question, { milliseconds: 60_000, ties: one.ties })
          if (answer === undefined) throw new Error('no way to search')
          sameAsOracle(answer, graph, question, one.ties)
          for (const other of others) expect(other).toEqual(answer)
          for (const [what, isShown] of Object.entries(shows))
            if (isShown(answer, one)) seen.set(what, (seen.get(what) ?? 0) + 1)
        }
      }),
      { numRuns: histories[engine] * times },
    )
    await ways.close()
    for (const [what, count] of seen) expect(count, what).toBeGreaterThan(2)
  })
})
