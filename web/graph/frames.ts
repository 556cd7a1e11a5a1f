import { around, type Box } from './geometry.ts'
import type { GraphModel } from './graph-model.ts'
import type { LaneLayout } from './lanes.ts'
import { readableZoom } from './metrics.ts'
import type { Focus } from './navigation.ts'
import { overviewZoom } from './viewport.ts'

export interface Frames {
  /** What the view is fitted to: the chain in front, or everything where there is no chain. */
  readonly frame: Box | null
  /** How small the frame may be drawn to be seen whole. */
  readonly smallest: number
  /** What came last, with what it came to; `count` says how many neighbourhoods are open. */
  readonly opened: { readonly count: number; readonly box: Box } | null
}

export function framesOf(model: GraphModel, layout: LaneLayout): Frames {
  const boxes = (ids: Iterable<string>) => around([...ids].flatMap((id) => layout.places.get(id)?.box ?? []))
  const chain = model.chains[model.chosen] ?? []
  const count = Math.max(0, ...[...model.nodes, ...model.links].map(({ batch }) => batch))
  const last = model.links.filter(({ batch }) => batch === count).flatMap(({ from, to }) => [from, to])
  const box = count === 0 ? null : boxes(last)
  return {
    frame: boxes(chain.length > 0 ? chain : layout.places.keys()),
    smallest: chain.length > 0 ? readableZoom : overviewZoom,
    opened: box === null ? null : { count, box },
  }
}

/** What has to be in view for the keyboard's ring to be seen: the entity, or a link with both its ends. */
export function focusBox(focus: Focus | null, model: GraphModel, layout: LaneLayout): Box | null {
  if (focus === null) return null
  const link = focus.kind === 'link' ? model.links.find(({ id }) => id === focus.id) : undefined
  const ids = link === undefined ? [focus.id] : [link.from, link.to]
  return around(ids.flatMap((id) => layout.places.get(id)?.box ?? []))
}
