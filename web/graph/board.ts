import { entityType } from '../../server/ontology/entity-types.ts'
import type { Lane, Step } from './columns.ts'
import { drawnNames } from './drawn-names.ts'
import { type Box, collide, crossesBox, grown, moved, type Point, segmentsCross } from './geometry.ts'
import type { GraphLink, GraphNode, Role } from './graph-model.ts'
import { type Extent, extentOf, type Metrics, margin } from './metrics.ts'

/** Where an entity is: its glyph's centre, its slot, and all the room that it and its label take. */
export interface Place extends Point, Step, Extent {
  readonly id: string
  /** In canvas units, no longer relative to the centre. */
  readonly box: Box
}

interface Line {
  readonly a: Place
  readonly b: Place
  readonly role: Role
}

/** What a slot costs, in rows of distance: a crossing is a nuisance, a line through a label is worse. */
const cost = { crossing: 1.2, throughLabel: 4, onLine: 2.5, nearChain: 6, sameColumn: 0.6, laterColumn: 0.3 }

/** In a crowd every place has its nuisances: no place is worth going further than this for. */
const mostNuisance = 9

/** Lines carry words, above level ones and beside upright ones: what is placed leaves them room. */
const clearance = { across: { x: 10, y: 52 }, down: { x: 108, y: 10 } } as const

/** What is joined within a column leaves room between for the words of the line. */
const linkedMargin = 40

/** Slots lie four to a row, so that short labels pack closely. */
const slot = 1 / 4

/** The drawing while it is being filled: what is placed, and the lines between what is placed. */
export class Board {
  readonly places = new Map<string, Place>()
  readonly #links: readonly GraphLink[]
  readonly #metrics: Metrics
  readonly #lanes: readonly Lane[]
  readonly #lines = new Map<string, Line>()
  readonly #extents = new Map<string, Extent>()
  #batch = -1

  constructor(links: readonly GraphLink[], metrics: Metrics, lanes: readonly Lane[]) {
    this.#links = links
    this.#metrics = metrics
    this.#lanes = lanes
  }

  /** From now on the links of this batch count as well. */
  open(batch: number): void {
    this.#batch = batch
    this.#draw()
  }

  put(node: GraphNode, step: Step): void {
    this.places.set(node.entity.id, this.#placeAt(node, step))
    this.#draw()
  }

  /** The placed neighbours of an entity. */
  anchors(id: string): Place[] {
    return this.#links.flatMap(({ from, to, batch }) => {
      if (batch > this.#batch || (from !== id && to !== id)) return []
      return this.places.get(from === id ? to : from) ?? []
    })
  }

  /** The first row from the wished one on in which nothing is in the way. */
  firstFree(node: GraphNode, wish: Step): Step {
    let step = wish
    while (!this.#isFree(this.#placeAt(node, step))) step = { ...step, row: step.row + slot }
    return step
  }

  /** The free slot of the entity's lane that costs least; of equal ones the nearest, below rather than above. */
  bestSlot(node: GraphNode): Step {
    const lane = entityType(node.entity.type).lane
    const columns = Math.max(this.#lanes[lane]?.columns ?? 1, 1)
    const anchors = this.anchors(node.entity.id)
    const target = Math.round(mean(anchors.map(({ row }) => row)) / slot) * slot
    let best: Step | null = null
    let least = Number.POSITIVE_INFINITY
    // No row further off can be cheaper: the distances alone add up to at least this much.
    for (let off = 0; off * Math.max(anchors.length, 1) < least; off += slot) {
      for (const row of off === 0 ? [target] : [target + off, target - off]) {
        for (let sub = 0; sub < columns; sub++) {
          const place = this.#placeAt(node, { lane, sub, row })
          if (row < this.#firstRow || !this.#isFree(place)) continue
          const price = this.#price(place, anchors, least) + (anchors.length === 0 ? off : 0)
          if (price < least) {
            least = price
            best = { lane, sub, row }
          }
        }
      }
    }
    return best ?? { lane, sub: 0, row: target }
  }

  /** A chain that runs down begins at the edge of the canvas, like text: nothing goes before it. */
  get #firstRow(): number {
    return this.#metrics.orientation === 'down' ? 0 : Number.NEGATIVE_INFINITY
  }

  #placeAt(node: GraphNode, { lane, sub, row }: Step): Place {
    const { orientation, pitch, row: rowSize } = this.#metrics
    const along = (this.#lanes[lane]?.first ?? 0) + sub * pitch
    const point = orientation === 'across' ? { x: along, y: row * rowSize } : { x: row * rowSize, y: along }
    const extent = this.#extentOf(node)
    return { ...extent, ...point, id: node.entity.id, lane, sub, row, box: moved(extent.box, point) }
  }

  #extentOf({ entity }: GraphNode): Extent {
    const extent = this.#extents.get(entity.id) ?? extentOf(...drawnNames(entity), this.#metrics)
    this.#extents.set(entity.id, extent)
    return extent
  }

  /** Apart from all that is placed, and off the lines of the chain in front. */
  #isFree({ id, box, lane, sub }: Place): boolean {
    const linked = new Set(this.anchors(id).filter((other) => other.lane === lane && other.sub === sub))
    for (const other of this.places.values())
      if (collide(box, other.box, linked.has(other) ? linkedMargin : margin)) return false
    for (const { a, b, role } of this.#lines.values()) if (role === 'chain' && crossesBox(a, b, box)) return false
    return true
  }

  /** What the place costs; once it costs more than `limit`, how much more is not worked out. */
  #price(place: Place, anchors: readonly Place[], limit: number): number {
    let price = place.sub * cost.laterColumn
    for (const anchor of anchors) {
      price += Math.abs(place.row - anchor.row)
      if (anchor.lane === place.lane && anchor.sub === place.sub) price += cost.sameColumn
    }
    return price < limit ? price + this.#nuisance(place, anchors, Math.min(limit - price, mostNuisance)) : price
  }

  /** Lines across the place, and what the lines to it would cross; at most `limit`. */
  #nuisance(place: Place, anchors: readonly Place[], limit: number): number {
    let price = 0
    const room = grown(place.box, clearance[this.#metrics.orientation])
    for (const { a, b, role } of this.#lines.values()) {
      if (crossesBox(a, b, room)) price += role === 'chain' ? cost.nearChain : cost.onLine
      if (price >= limit) return limit
    }
    for (const anchor of anchors) {
      for (const other of this.places.values()) {
        if (other !== anchor && crossesBox(anchor, place, other.box)) price += cost.throughLabel
        if (price >= limit) return limit
      }
      for (const { a, b } of this.#lines.values()) {
        if (a !== anchor && b !== anchor && segmentsCross(anchor, place, a, b)) price += cost.crossing
        if (price >= limit) return limit
      }
    }
    return price
  }

  #draw(): void {
    for (const { id, from, to, batch, role } of this.#links) {
      const [a, b] = [this.places.get(from), this.places.get(to)]
      if (batch <= this.#batch && a !== undefined && b !== undefined && !this.#lines.has(id))
        this.#lines.set(id, { a, b, role })
    }
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
