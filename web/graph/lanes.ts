import { entityType } from '../../server/ontology/entity-types.ts'
import { Board, type Place } from './board.ts'
import { columnsNeeded, type Lane, laneExtents, nextStep, type Step } from './columns.ts'
import type { GraphModel, GraphNode } from './graph-model.ts'
import type { Metrics } from './metrics.ts'

export interface LaneLayout {
  readonly metrics: Metrics
  readonly lanes: readonly Lane[]
  readonly places: ReadonlyMap<string, Place>
}

/**
 * Places the entities in the lanes of the supply chain. Whatever `previous` has placed stays exactly where it is;
 * new entities take free slots of their lanes, close to what they are joined to. Opening neighbourhoods one after
 * the other gives the same places as opening them all at once.
 */
export function layoutLanes(model: GraphModel, metrics: Metrics, previous: LaneLayout | null = null): LaneLayout {
  const lanes = previous?.lanes ?? laneExtents(columnsNeeded(model, metrics.abreast), metrics)
  const board = new Board(model.links, metrics, lanes)
  for (const node of model.nodes) {
    const place = previous?.places.get(node.entity.id)
    if (place !== undefined) board.put(node, place)
  }
  const batches = [...new Set(model.nodes.map(({ batch }) => batch))].sort((a, b) => a - b)
  for (const batch of batches) {
    board.open(batch)
    const waiting = model.nodes.filter((node) => node.batch === batch && !board.places.has(node.entity.id))
    if (batch === 0) placeChains(model, waiting, board, metrics.abreast)
    placeJoined(waiting, board)
  }
  return { metrics, lanes, places: board.places }
}

/** The chain in front goes in straight rows; the others, by rank, find their way around it. */
function placeChains(model: GraphModel, waiting: readonly GraphNode[], board: Board, abreast: number): void {
  const nodes = new Map(waiting.map((node) => [node.entity.id, node]))
  const order = [...model.chains.keys()].sort(
    (a, b) => Number(b === model.chosen) - Number(a === model.chosen) || a - b,
  )
  for (const index of order) {
    const straight = board.places.size === 0
    let at: Step | null = null
    for (const id of model.chains[index] ?? []) {
      const node = nodes.get(id)
      if (node !== undefined && !board.places.has(id)) {
        const lane = entityType(node.entity.type).lane
        if (straight)
          board.put(node, board.firstFree(node, at === null ? { lane, sub: 0, row: 0 } : nextStep(at, lane, abreast)))
        else board.put(node, board.bestSlot(node))
      }
      at = board.places.get(id) ?? null
    }
  }
}

/** What has most placed neighbours comes first, then in the order of where they are: that keeps crossings few. */
function placeJoined(waiting: readonly GraphNode[], board: Board): void {
  let rest = waiting.filter((node) => !board.places.has(node.entity.id))
  while (rest.length > 0) {
    const anchored = rest.filter((node) => board.anchors(node.entity.id).length > 0)
    const ready = (anchored.length > 0 ? anchored : rest.slice(0, 1))
      .map((node) => ({ node, anchors: board.anchors(node.entity.id) }))
      .sort(
        (a, b) =>
          b.anchors.length - a.anchors.length ||
          meanRow(a.anchors) - meanRow(b.anchors) ||
          (a.node.entity.id < b.node.entity.id ? -1 : 1),
      )
    for (const { node } of ready) board.put(node, board.bestSlot(node))
    rest = rest.filter((node) => !board.places.has(node.entity.id))
  }
}

const meanRow = (places: readonly Place[]) => places.reduce((sum, { row }) => sum + row, 0) / Math.max(places.length, 1)
