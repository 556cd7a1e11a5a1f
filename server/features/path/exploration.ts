import type { Explored } from './explore.ts'

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

export function explorationOf({ from, to, cut }: Explored): Exploration {
  return { from: reached(from), to: reached(to), partial: cut !== null }
}

function reached(depths: ReadonlyMap<string, number>): Reached {
  const beyond = [...depths].filter(([, depth]) => depth > 0).sort(nearestFirst)
  const deepest = beyond.at(-1)?.[1]
  const furthest = beyond.filter(([, depth]) => depth === deepest).slice(0, furthestNamed)
  return {
    count: beyond.length,
    furthest: furthest.map(([id]) => id),
    named: (beyond.length <= allNamed ? beyond : furthest).map(([id]) => id),
  }
}

type Depth = readonly [id: string, depth: number]

const nearestFirst = ([a, x]: Depth, [b, y]: Depth): number => x - y || (a < b ? -1 : 1)
