export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Whether the boxes come closer than `margin`; touching at exactly `margin` is apart. */
export const collide = (a: Box, b: Box, margin = 0): boolean =>
  a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin

export const moved = (box: Box, by: Point): Box => ({
  left: box.left + by.x,
  right: box.right + by.x,
  top: box.top + by.y,
  bottom: box.bottom + by.y,
})

export const grown = (box: Box, by: Point): Box => ({
  left: box.left - by.x,
  top: box.top - by.y,
  right: box.right + by.x,
  bottom: box.bottom + by.y,
})

export const around = (boxes: Iterable<Box>): Box | null => {
  let all: Box | null = null
  for (const box of boxes) {
    all =
      all === null
        ? box
        : {
            left: Math.min(all.left, box.left),
            right: Math.max(all.right, box.right),
            top: Math.min(all.top, box.top),
            bottom: Math.max(all.bottom, box.bottom),
          }
  }
  return all
}

/** Whether the segment from `a` to `b` has a point inside the box (Liang–Barsky clipping; layouts ask this often). */
export function crossesBox(a: Point, b: Point, box: Box): boolean {
  if (a.x <= box.left && b.x <= box.left) return false
  if (a.x >= box.right && b.x >= box.right) return false
  if (a.y <= box.top && b.y <= box.top) return false
  if (a.y >= box.bottom && b.y >= box.bottom) return false
  const dx = b.x - a.x
  const dy = b.y - a.y
  let enter = 0
  let leave = 1
  if (dx !== 0) {
    const left = (box.left - a.x) / dx
    const right = (box.right - a.x) / dx
    enter = Math.max(enter, Math.min(left, right))
    leave = Math.min(leave, Math.max(left, right))
  }
  if (dy !== 0) {
    const top = (box.top - a.y) / dy
    const bottom = (box.bottom - a.y) / dy
    enter = Math.max(enter, Math.min(top, bottom))
    leave = Math.min(leave, Math.max(top, bottom))
  }
  return enter < leave
}

const side = (a: Point, b: Point, p: Point) => Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x))

/** Whether two segments cross at an inner point of both; meeting at an end is no crossing. */
export const segmentsCross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

/**
 * The middle control point of a curve from `a` to `b` that bends by `bend` to the left of the way (as seen with
 * y downwards: to the right), as Cytoscape's unbundled Béziers take it.
 */
export function controlPoint(a: Point, b: Point, bend: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  return { x: (a.x + b.x) / 2 - ((b.y - a.y) / length) * bend, y: (a.y + b.y) / 2 + ((b.x - a.x) / length) * bend }
}

/** The point at share `t` of the quadratic Bézier of that control point. */
export function curvePoint(a: Point, b: Point, bend: number, t: number): Point {
  const c = controlPoint(a, b, bend)
  const u = 1 - t
  return { x: u * u * a.x + 2 * u * t * c.x + t * t * b.x, y: u * u * a.y + 2 * u * t * c.y + t * t * b.y }
}

/** Points along that curve, both ends included. */
export const curve = (a: Point, b: Point, bend: number, steps = 12): Point[] =>
  bend === 0 ? [a, b] : Array.from({ length: steps + 1 }, (_, i) => curvePoint(a, b, bend, i / steps))

/** How far one has to go from `from` towards `to` to be out of the box for good; 0: never in it. */
export function exitDistance(from: Point, to: Point, box: Box): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0 || !crossesBox(from, to, box)) return 0
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const beyond = (u: number, at: number, low: number, high: number) =>
    u === 0 ? Number.POSITIVE_INFINITY : ((u > 0 ? high : low) - at) / u
  return Math.min(beyond(ux, from.x, box.left, box.right), beyond(uy, from.y, box.top, box.bottom))
}

/** Whether a line of several points has one inside the box. */
export function runsThrough(line: readonly Point[], box: Box): boolean {
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]]
    if (a !== undefined && b !== undefined && crossesBox(a, b, box)) return true
  }
  return false
}
