import { useState } from 'react'
import { columnsNeeded } from './columns.ts'
import type { GraphModel } from './graph-model.ts'
import { type LaneLayout, layoutLanes } from './lanes.ts'
import { metricsFor, type Orientation, orientationFor } from './metrics.ts'

interface Kept {
  /** A new answer, language or orientation is laid out afresh; all else keeps what is placed. */
  readonly key: string
  readonly model: GraphModel
  readonly layout: LaneLayout
}

/** The layout of the model, which stays what it was while the answer does. */
export function useLayout(model: GraphModel, width: number, language: string): Kept {
  const key = layoutKey(model, width === 0 ? null : orientationFor(width), language)
  const next = (previous: LaneLayout | null): Kept => {
    const metrics = previous?.metrics ?? metricsFor(width, columnsNeeded(model, 2))
    return { key, model, layout: layoutLanes(model, metrics, previous) }
  }
  const [kept, keep] = useState(() => next(null))
  if (kept.key === key && kept.model === model) return kept
  const made = next(kept.key === key ? kept.layout : null)
  keep(made)
  return made
}

/** Without chains the first entity opened is what the canvas is about. */
const layoutKey = (model: GraphModel, orientation: Orientation | null, language: string) =>
  JSON.stringify([orientation, language, model.chains.length > 0 ? model.chains : (model.nodes[0]?.entity.id ?? null)])
