import type { Cut } from '../limits.ts'
import type { ReadModel } from '../read-model/read-model.ts'
import type { State } from './layers.ts'
import type { Side, Walker } from './walker.ts'

/** Where a search walks: a model that holds the whole graph, or one that is filled as the search goes. */
export interface Ground {
  readonly model: ReadModel
  /** Sees to it that the model has what leads on from some entities; null: it has. */
  need(entities: readonly number[], side: Side): Promise<void> | null
  /** Set when the model holds as much as it may, and lacks some of what it was asked for. */
  readonly cut: Cut | null
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

  /** Whether the search is to end with what it knows; says so in `cuts`. */
  get over(): boolean {
    if (this.signal.aborted) this.cuts.add('TIME')
    if (this.ground.cut !== null) this.cuts.add(this.ground.cut)
    return this.cuts.has('TIME') || this.ground.cut !== null
  }

  /** Gives way to others when the processor has been held for a while; null: not yet. */
  turn(): Promise<void> | null {
    if (performance.now() - this.#last < longestHold) return null
    return new Promise((resolve) => setImmediate(resolve)).then(() => {
      this.#last = performance.now()
    })
  }

  async need(walker: Walker, states: readonly State[], side: Side): Promise<void> {
    const loading = this.ground.need(
      states.map((state) => walker.layers.entityOf(state)),
      side,
    )
    if (loading === null) return
    await loading
    this.#last = performance.now()
  }
}

/** Milliseconds. */
const longestHold = 10
