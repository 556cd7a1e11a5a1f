import type { Cut } from '../limits.ts'
import type { ResolvedQuestion } from '../question.ts'
import type { ReadModel } from '../read-model/read-model.ts'
import type { State } from './layers.ts'
import type { Side, Walker } from './walker.ts'

/** Where a search walks: a model that holds the whole graph, or one that is filled as the search goes. */
export interface Ground {
  readonly model: ReadModel
  /** Whether the model holds whatever a walk may come to. */
  readonly isWhole: boolean
  /**
   * Sees to it that the model has the steps, at least so strong, that lead on from some entities; null: it has. Of those
   * with documents (by number), only the steps that are structural or rest on one of them.
   */
  need(wanted: readonly Wanted[], side: Side, leastRank: number): Promise<void> | null
  /**
   * By rank, the fewest steps at least so strong that a chain can have; no entry where there is no chain. Null where
   * that is not known without walking.
   */
  distances(question: ResolvedQuestion, ranks: readonly number[]): Promise<ReadonlyMap<number, number> | null>
  /** How many claims, passing or not, lead on from entities in all, or an estimate: what it costs to ask for their steps. */
  cost(entities: readonly number[], side: Side): number
  /** Told by whoever walks what it went on from: an entity, and how many claims that pass lead on from it. */
  look(entity: number, side: Side, claims: number): void
  /** Set when as much was looked at as may be, and more was asked for. */
  readonly cut: Cut | null
}

/** An entity whose steps a search needs. */
export interface Wanted {
  readonly entity: number
  readonly documents: ReadonlySet<number> | null
}

/** One search under way: what it may use up, and why it stopped early. */
export class Run {
  readonly ground: Ground
  readonly signal: AbortSignal
  readonly cuts = new Set<Cut>()
  #last = performance.now()

  constructor(ground: Ground, signal: AbortSignal) {
    this.ground = ground
    this.signal = signal
  }

  /** Whether the search is to end with what it knows; notes in `cuts` why. */
  isOver(): boolean {
    if (this.ground.cut !== null) this.cuts.add(this.ground.cut)
    return this.isOutOfTime() || this.ground.cut !== null
  }

  /** Whether nothing more is worth doing; notes it in `cuts`. */
  isOutOfTime(): boolean {
    if (this.signal.aborted) this.cuts.add('TIME')
    return this.cuts.has('TIME')
  }

  /** Gives way if it is time to, and tells then whether the search is out of it. */
  async pause(): Promise<boolean> {
    const turn = this.turn()
    if (turn !== null) await turn
    return this.isOutOfTime()
  }

  /** Gives way to others when the processor has been held for a while; null: not yet. */
  turn(): Promise<void> | null {
    if (performance.now() - this.#last < longestHold) return null
    return new Promise((resolve) => setImmediate(resolve)).then(() => {
      this.#last = performance.now()
    })
  }

  async need(walker: Walker, states: readonly State[], side: Side, leastRank: number): Promise<void> {
    const wanted = states.map((state) => ({ entity: walker.layers.entityOf(state), documents: null }))
    await this.needThese(wanted, side, leastRank)
  }

  /** False when the model had all of it. */
  async needThese(wanted: readonly Wanted[], side: Side, leastRank: number): Promise<boolean> {
    const loading = this.ground.need(wanted, side, leastRank)
    if (loading === null) return false
    await loading
    this.#last = performance.now()
    return true
  }
}

/** Milliseconds. */
const longestHold = 10
