import { type Box, crossesBox, curve, type Point } from './geometry.ts'
import type { GraphLink } from './graph-model.ts'
import type { LaneLayout } from './lanes.ts'

/** Bends that are tried, in canvas units, the smallest first. */
const bends = [0, 44, -44, 88, -88, 140, -140, 200, -200]

/** A detour this wide is as bad as running behind one more label. */
const costlyBend = 160

/** How far a line bends, by link id, so that it goes around what lies between its ends; 0: straight. */
export function routeLinks(links: readonly GraphLink[], layout: LaneLayout): Map<string, number> {
  return new Map(
    links.map(({ id, from, to }) => {
      const [a, b] = [layout.places.get(from), layout.places.get(to)]
      if (a === undefined || b === undefined) return [id, 0]
      const others = [...layout.places.values()].filter((place) => place !== a && place !== b).map(({ box }) => box)
      return [id, leastHits(a, b, others)]
    }),
  )
}

function leastHits(a: Point, b: Point, boxes: readonly Box[]): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const bend of bends) {
    const points = curve(a, b, bend)
    const hits = boxes.filter((box) =>
      points.some((point, i) => i > 0 && crossesBox(points[i - 1] ?? point, point, box)),
    ).length
    const price = hits + Math.abs(bend) / costlyBend
    if (price < least) {
      least = price
      best = bend
    }
    if (hits === 0) break
  }
  return best
}
