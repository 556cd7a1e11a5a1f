import { Worker } from 'node:worker_threads'
import type { Store } from '../../../store/store.ts'
import { beside, workerFile } from '../../../worker-file.ts'
import type { SearchPaths } from '../answer.ts'
import type { SearchAnswer } from '../search/answer-search.ts'
import type { GraphChanges } from './graph-changes.ts'
import type { Order, Report } from './messages.ts'
import { oneAhead } from './one-ahead.ts'
import { type GraphPart, readGraph } from './read-graph.ts'

/** How large a graph in memory is, once it is there. */
export interface Loaded {
  /** Versions of claims. */
  readonly claims: number
  readonly bytes: number
}

interface Waiting {
  answer(answer: SearchAnswer): void
  fail(error: Error): void
}

/**
 * Searches on a graph in memory that another thread holds, so that no search keeps this one from its other work. It is
 * loaded from a store and told of every revision since; questions that it cannot answer yet are refused.
 */
export class ResidentSearch {
  /** Resolves once the graph is in memory; rejects when it cannot be, or is closed before. */
  readonly loaded: Promise<Loaded>
  /** Resolves with the reason once the thread is gone, closed or not: then nothing is searched here any more. */
  readonly lost: Promise<Error>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #searches = 0
  #isThere = false
  #told: number
  #over: Error | null = null
  /** Told whether the part of the graph that was sent last was taken. */
  #taken: (taken: boolean) => void = () => undefined

  /** Begins to load the graph, whose newest revision is `revision`; those recorded from now on are to be told. */
  constructor(store: Store, revision: number) {
    this.#told = revision
    this.#worker = new Worker(...workerFile(beside(import.meta.url, 'resident-worker')))
    // A search is no reason to keep the process.
    this.#worker.unref()
    let lose: (error: Error) => void = () => undefined
    this.lost = new Promise((resolve) => {
      lose = resolve
    })
    this.loaded = new Promise((resolve, reject) => {
      this.#worker.on('message', (report: Report) => {
        if (report.kind === 'taken') return this.#taken(true)
        if (report.kind !== 'loaded') return this.#settle(report)
        this.#isThere = true
        resolve(report)
      })
      const end = (error: Error) => {
        this.#end(error)
        lose(error)
        reject(error)
      }
      this.#worker.on('error', end)
      this.#worker.on('exit', () => end(new Error('the thread that searches paths has ended')))
      this.#load(store, revision).catch(end)
    })
    // Whoever needs to know asks; questions are answered without it until then.
    this.loaded.catch(() => undefined)
  }

  /** A revision that was recorded, in order. */
  tell(changes: GraphChanges): void {
    // Recorded before the loading began, told after it.
    if (changes.revision <= this.#told) return
    this.#order({ kind: 'change', changes })
    this.#told = changes.revision
  }

  /** The newest revision that it was loaded as of or told of. */
  get told(): number {
    return this.#told
  }

  get isLoaded(): boolean {
    return this.#over === null && this.#isThere
  }

  /** Whether the graph in memory is that of a revision. */
  knows(revision: number): boolean {
    return this.isLoaded && revision <= this.#told
  }

  /** For questions as of a revision that it knows. */
  readonly search: SearchPaths = (_, question, scope, signal) => {
    const number = this.#searches++
    const end = () => this.#order({ kind: 'end', number })
    const answered = new Promise<SearchAnswer>((answer, fail) => {
      if (this.#over !== null) throw this.#over
      this.#waiting.set(number, { answer, fail })
      this.#order({ kind: 'search', number, question, scope })
      if (signal.aborted) end()
      else signal.addEventListener('abort', end, { once: true })
    })
    return answered.finally(() => signal.removeEventListener('abort', end))
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  async #load(store: Store, revision: number): Promise<void> {
    await oneAhead(readGraph(store, revision), (part) => this.#take(part))
    this.#order({ kind: 'loaded' })
  }

  /** False when the thread is gone. */
  #take(part: GraphPart): Promise<boolean> {
    if (this.#over !== null) return Promise.resolve(false)
    this.#order({ kind: 'load', ...part })
    return new Promise((resolve) => {
      this.#taken = resolve
    })
  }

  #order(order: Order): void {
    this.#worker.postMessage(order)
  }

  #settle(report: Extract<Report, { number: number }>): void {
    const waiting = this.#waiting.get(report.number)
    this.#waiting.delete(report.number)
    if (report.kind === 'answer') waiting?.answer(report.answer)
    else waiting?.fail(report.error)
  }

  #end(error: Error): void {
    this.#over ??= error
    this.#taken(false)
    for (const { fail } of this.#waiting.values()) fail(error)
    this.#waiting.clear()
  }
}
