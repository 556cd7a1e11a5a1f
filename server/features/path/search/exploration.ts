import type { ResolvedQuestion } from '../question.ts'
import { type Ground, Run } from './ground.ts'
import type { State } from './layers.ts'
import { type Side, Walker } from './walker.ts'

/** How far the search got from each end, at most as many hops as the question allows; the ends themselves not counted. */
export interface Exploration {
  /** What the start reaches, and what reaches the end. */
  readonly from: Reached
  readonly to: Reached
  /** Whether a limit ended the count, so that there are at least so many. */
  readonly partial: boolean
}

export interface Reached {
  readonly count: number
  /** The entities furthest from that end, the first few by id. */
  readonly furthest: readonly string[]
  /** All of them, nearest first, while they are few enough to be named one by one; else the furthest. */
  readonly named: readonly string[]
}

const furthestNamed = 5
const allNamed = 8

export async function explore(ground: Ground, question: ResolvedQuestion, signal: AbortSignal): Promise<Exploration> {
  const run = new Run(ground, signal)
  const walker = new Walker(ground, question)
  const from = await reached(run, walker, 'downstream', walker.starts)
  const to = await reached(run, walker, 'upstream', walker.targets)
  return { from, to, partial: run.isOver() }
}

async function reached(run: Run, walker: Walker, side: Side, ends: readonly State[]): Promise<Reached> {
  const depths = new Depths(walker, ends)
  let frontier = ends
  for (let depth = 1; depth <= walker.question.maxHops && frontier.length > 0 && !run.isOver(); depth++) {
    await run.need(walker, frontier, side, 0)
    depths.grow()
    const found: State[] = []
    for (const state of frontier) {
      const turn = run.turn()
      if (turn !== null) await turn
      if (run.isOver()) break
      walker.onward(state, side, 0, (there) => {
        if (depths.reach(there, depth) && walker.passable(there)) found.push(there)
      })
    }
    frontier = found
  }
  return inWords(walker, depths.nearest())
}

/** How many hops from the ends each state is, in one byte each. */
class Depths {
  readonly #walker: Walker
  /** By layer and entity: 1 more than the depth; 0: not reached. */
  readonly #layers: Uint8Array[]

  constructor(walker: Walker, ends: readonly State[]) {
    this.#walker = walker
    this.#layers = Array.from({ length: walker.layers.count }, () => new Uint8Array(0))
    this.grow()
    for (const end of ends) this.reach(end, 0)
  }

  /** Makes room for the entities that the model has by now. */
  grow(): void {
    const { length } = this.#walker.model.entities
    for (const [i, depths] of this.#layers.entries())
      if (depths.length < length) {
        const larger = new Uint8Array(length)
        larger.set(depths)
        this.#layers[i] = larger
      }
  }

  /** False when it was reached before. */
  reach(state: State, depth: number): boolean {
    const { layers } = this.#walker
    const [depths, entity] = [this.#layers[layers.layerOf(state)], layers.entityOf(state)]
    if (depths === undefined || depths[entity] !== 0) return false
    depths[entity] = depth + 1
    return true
  }

  /** Every entity reached, ends left out, with its least depth. */
  nearest(): [entity: number, depth: number][] {
    const found: [number, number][] = []
    const [first = new Uint8Array(0), ...others] = this.#layers
    for (let entity = 0; entity < first.length; entity++) {
      let least = first[entity] ?? 0
      for (const depths of others) {
        const depth = depths[entity] ?? 0
        if (depth > 0 && (least === 0 || depth < least)) least = depth
      }
      if (least > 1) found.push([entity, least - 1])
    }
    return found
  }
}

function inWords({ model }: Walker, beyond: readonly (readonly [entity: number, depth: number])[]): Reached {
  const deepest = beyond.reduce((most, [, depth]) => Math.max(most, depth), 0)
  const named = ([entity, depth]: readonly [number, number]): Depth => [model.entities.id(entity), depth]
  const furthest = beyond.filter(([, depth]) => depth === deepest).map(named)
  return {
    count: beyond.length,
    furthest: idsOf(furthest).slice(0, furthestNamed),
    named: beyond.length <= allNamed ? idsOf(beyond.map(named)) : idsOf(furthest).slice(0, furthestNamed),
  }
}

type Depth = readonly [id: string, depth: number]

/** Nearest first, then by id. */
const idsOf = (found: readonly Depth[]): string[] =>
  found.toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([id]) => id)
