import { entityType, entityTypeNames } from '../../server/ontology/entity-types.ts'
import type { GraphModel } from './graph-model.ts'
import type { Metrics } from './metrics.ts'

const laneCount = 1 + Math.max(...entityTypeNames.map((name) => entityType(name).lane))

/** Where a chain has got to: a lane, a column within it, and the row (a chain that goes back starts a new row). */
export interface Step {
  readonly lane: number
  readonly sub: number
  readonly row: number
}

/**
 * Like reading lines of text: on to the right while the supply goes on, on the next row when it goes back. Of the steps
 * within one lane, as many lie side by side as `abreast` says.
 */
export function nextStep(from: Step, lane: number, abreast: number): Step {
  if (lane > from.lane) return { lane, sub: 0, row: from.row }
  if (lane === from.lane && from.sub + 1 < abreast) return { lane, sub: from.sub + 1, row: from.row }
  return { lane, sub: 0, row: from.row + 1 }
}

/**
 * How many columns each lane needs for the chains; 0 for a lane that nothing is in. What is opened later doesn't
 * count, so that the lanes are the same whether a neighbourhood came with the answer or after it.
 */
export function columnsNeeded(model: GraphModel, abreast: number): number[] {
  const lanes = new Map(model.nodes.map(({ entity }) => [entity.id, entityType(entity.type).lane]))
  const needed = Array.from({ length: laneCount }, () => 0)
  const need = (lane: number, columns: number) => {
    needed[lane] = Math.max(needed[lane] ?? 0, columns)
  }
  const first = Math.min(...model.nodes.map(({ batch }) => batch))
  for (const { entity, batch } of model.nodes) if (batch === first) need(entityType(entity.type).lane, 1)
  for (const chain of model.chains) {
    let at: Step | null = null
    for (const id of chain) {
      const lane = lanes.get(id) ?? 0
      at = at === null ? { lane, sub: 0, row: 0 } : nextStep(at, lane, abreast)
      need(lane, at.sub + 1)
    }
  }
  return needed
}

/** A lane's extent along the supply; `first` is the middle of its first column. */
export interface Lane {
  readonly lane: number
  readonly columns: number
  readonly from: number
  readonly to: number
  readonly first: number
}

/**
 * Lanes side by side from 0. Lanes that nothing is in take little room between used ones and their full width outside,
 * where it costs nothing: so something can come into any lane later and nothing has to move.
 */
export function laneExtents(needed: readonly number[], metrics: Metrics): Lane[] {
  const used = needed.flatMap((columns, lane) => (columns > 0 ? [lane] : []))
  const [start = 0, end = 0] = [used[0], used.at(-1)]
  const width = (lane: number) => {
    const columns = needed[lane] ?? 0
    if (columns > 0) return columns * metrics.pitch
    return lane > start && lane < end ? metrics.gap : metrics.pitch
  }
  let from = -Array.from({ length: start }, (_, lane) => width(lane)).reduce((sum, w) => sum + w, 0)
  return needed.map((columns, lane) => {
    const to = from + width(lane)
    const extent = { lane, columns, from, to, first: columns > 0 ? from + metrics.pitch / 2 : (from + to) / 2 }
    from = to
    return extent
  })
}
