import { type Box, collide, curve, curvePoint, moved, type Point, runsThrough } from './geometry.ts'

/** A label on a line, `width` × `height`, and the line: from `a` to `b`, bent. */
export interface LineLabel {
  readonly a: Point
  readonly b: Point
  readonly bend: number
  readonly width: number
  readonly height: number
  /** In front: gives way to other lines in front only, so that it stays put whatever is opened around it. */
  readonly firm: boolean
}

/** Where along the line a label may sit, best first. */
const stations = [0.5, 0.42, 0.58, 0.34, 0.66, 0.28, 0.72]
const distance = 6

/** What a place costs for each node or earlier label, each other line, and each step from the best station. */
const cost = { covered: 10, crossed: 3, further: 1 }

/**
 * The middles of labels beside their lines: above rather than below, in the middle rather than towards the ends, and
 * not on a node, an earlier label or another line as long as there is another place. Labels given first choose first.
 */
export function placeLabels(labels: readonly LineLabel[], nodes: readonly Box[]): Point[] {
  const taken: Box[] = [...nodes]
  const lines = labels.map(({ a, b, bend }) => curve(a, b, bend, 6))
  return labels.map((label, index) => {
    let best = label.a
    let least = Number.POSITIVE_INFINITY
    const candidates = stations.flatMap((station) => sides(label, station))
    for (const [rank, point] of candidates.entries()) {
      const box = boxAt(label, point)
      let price = rank * cost.further
      if (price >= least) break
      for (const other of taken) if (collide(box, other)) price += cost.covered
      if (price >= least) continue
      for (const [other, line] of lines.entries()) {
        if (other === index || (label.firm && !labels[other]?.firm)) continue
        if (runsThrough(line, box)) price += cost.crossed
      }
      if (price < least) {
        least = price
        best = point
      }
    }
    taken.push(boxAt(label, best))
    return best
  })
}

const boxAt = ({ width, height }: LineLabel, point: Point): Box =>
  moved({ left: -width / 2, right: width / 2, top: -height / 2, bottom: height / 2 }, point)

/** Above and below a level line, to the right and to the left of an upright one. */
function sides({ a, b, bend, width, height }: LineLabel, station: number): Point[] {
  const on = curvePoint(a, b, bend, station)
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const normal = { x: (b.y - a.y) / length, y: (a.x - b.x) / length }
  const upright = Math.abs(normal.y) < 0.25
  const first = upright ? Math.sign(normal.x) || 1 : -Math.sign(normal.y) || 1
  // As far from the line as the label's own box reaches that way.
  const away = (Math.abs(normal.x) * width) / 2 + (Math.abs(normal.y) * height) / 2 + distance
  return [first, -first].map((side) => ({ x: on.x + normal.x * side * away, y: on.y + normal.y * side * away }))
}
