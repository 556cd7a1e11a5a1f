import { type Box, curve, type Point, runsThrough } from './geometry.ts'
import type { GraphLink } from './graph-model.ts'
import type { LaneLayout } from './lanes.ts'
import { partsOf } from './metrics.ts'

/** Bends that are tried, in canvas units, the smallest first. */
const bends = [0, 44, -44, 88, -88, 140, -140, 200, -200]

/** A detour this wide is as bad as running behind one more glyph and its label. */
const costlyBend = 80

/** How far a line bends, by link id, so that it goes around what lies between its ends; 0: straight. */
export function routeLinks(links: readonly GraphLink[], layout: LaneLayout): Map<string, number> {
  return new Map(
    links.map(({ id, from, to }) => {
      const [a, b] = [layout.places.get(from), layout.places.get(to)]
      if (a === undefined || b === undefined) return [id, 0]
      const others = [...layout.places.values()].filter((place) => place !== a && place !== b)
      const boxes = others.flatMap((place) => partsOf(place, layout.metrics.orientation))
      return [id, leastHits(a, b, boxes)]
    }),
  )
}

function leastHits(a: Point, b: Point, boxes: readonly Box[]): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const bend of bends) {
    const price = hits(curve(a, b, bend), boxes) + Math.abs(bend) / costlyBend
    if (price < least) {
      least = price
      best = bend
    }
    // A wider detour can't pay any more.
    if (Math.abs(bend) / costlyBend > least) break
  }
  return best
}

function hits(line: readonly Point[], boxes: readonly Box[]): number {
  let count = 0
  for (const box of boxes) if (runsThrough(line, box)) count++
  return count
}
