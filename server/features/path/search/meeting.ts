import type { Run } from './ground.ts'
import type { State } from './layers.ts'
import { Pairs } from './pairs.ts'
import type { Side, Walker } from './walker.ts'

/** How far one side has come. */
interface Half {
  readonly side: Side
  readonly depth: Map<State, number>
  frontier: State[]
  level: number
  /** Of going on from the frontier; null: not known yet. */
  cost: number | null
}

/**
 * Two searches that walk towards each other, level by level, the cheaper frontier first, over steps at least so
 * strong. However far they have come, `pairs` has every step of every walk as long as both their levels together.
 */
export class Meeting {
  readonly pairs = new Pairs()
  readonly #run: Run
  readonly #walker: Walker
  readonly #minRank: number
  readonly #halves: readonly [Half, Half]
  #distance: number | null = null

  constructor(run: Run, walker: Walker, minRank: number) {
    this.#run = run
    this.#walker = walker
    this.#minRank = minRank
    this.#halves = [half('downstream', walker.starts), half('upstream', walker.targets)]
  }

  /** The fewest steps from a start to a target, at most `longest`; null: there is no such walk. */
  async distance(longest: number): Promise<number | null> {
    while (this.#distance === null && this.#reach < longest && (await this.#advance()));
    return this.#distance
  }

  /** Goes on until every walk of at most `length` steps is known. */
  async cover(length: number): Promise<void> {
    while (this.#reach < length && (await this.#advance()));
  }

  get #reach(): number {
    return this.#halves[0].level + this.#halves[1].level
  }

  /** False when one side has nowhere left to go, or the search is over. */
  async #advance(): Promise<boolean> {
    const [down, up] = this.#halves
    if (down.frontier.length === 0 || up.frontier.length === 0 || this.#run.isOver()) return false
    const [ahead, other] = this.#cost(down) <= this.#cost(up) ? [down, up] : [up, down]
    await this.#run.need(this.#walker, ahead.frontier, ahead.side, this.#minRank)
    const reached: State[] = []
    for (const state of ahead.frontier) {
      const turn = this.#run.turn()
      if (turn !== null) await turn
      if (this.#run.isOver()) return false
      this.#walker.onward(state, ahead.side, this.#minRank, (there) => {
        this.pairs.add(ahead.side, state, there)
        const met = other.depth.get(there)
        if (met !== undefined)
          this.#distance = Math.min(this.#distance ?? Number.POSITIVE_INFINITY, ahead.level + 1 + met)
        if (ahead.depth.has(there)) return
        ahead.depth.set(there, ahead.level + 1)
        if (this.#walker.passable(there)) reached.push(there)
      })
    }
    ahead.frontier = reached
    ahead.cost = null
    ahead.level += 1
    return true
  }

  #cost(half: Half): number {
    half.cost ??= this.#run.ground.cost(
      half.frontier.map((state) => this.#walker.layers.entityOf(state)),
      half.side,
    )
    return half.cost
  }
}

const half = (side: Side, ends: readonly State[]): Half => ({
  side,
  depth: new Map(ends.map((state) => [state, 0])),
  frontier: [...ends],
  level: 0,
  cost: null,
})
