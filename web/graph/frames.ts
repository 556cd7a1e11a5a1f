import { around, type Box, curvePoint } from './geometry.ts'
import type { GraphModel } from './graph-model.ts'
import type { Highlight } from './highlight.ts'
import type { LaneLayout } from './lanes.ts'
import { readableZoom } from './metrics.ts'
import type { Focus } from './navigation.ts'
import type { Strand } from './strands.ts'
import { overviewZoom, zoomRange } from './viewport.ts'

export interface Frames {
  /** What the view is fitted to where the whole is too large: what is in front, or everything where there is no chain. */
  readonly frame: Box | null
  /** All chains with the bends of their lines. */
  readonly whole: Box | null
  /** How small the frame may be drawn to be seen whole. */
  readonly smallest: number
  /** What was opened around the chains: each entity with the room that it and what it is joined to take. */
  readonly opened: ReadonlyMap<string, Box>
}

export function framesOf(model: GraphModel, layout: LaneLayout, strands: readonly Strand[]): Frames {
  const boxes = (ids: Iterable<string>) => around([...ids].flatMap((id) => layout.places.get(id)?.box ?? []))
  const chain = model.compared ? model.chains.flat() : (model.chains[model.chosen] ?? [])
  const opened = model.nodes.flatMap(({ entity, batch }) => {
    if (batch === 0) return []
    const links = model.links.filter(({ from, to }) => from === entity.id || to === entity.id)
    const box = boxes([entity.id, ...links.flatMap(({ from, to }) => [from, to])])
    return box === null ? [] : [[entity.id, box] as const]
  })
  return {
    frame: boxes(chain.length > 0 ? chain : layout.places.keys()),
    whole: around([...placesOf(model, layout), ...bendsOf(strands)]),
    smallest: model.compared ? zoomRange.least : chain.length > 0 ? readableZoom : overviewZoom,
    opened: new Map(opened),
  }
}

const placesOf = ({ nodes }: GraphModel, { places }: LaneLayout): Box[] =>
  nodes.flatMap(({ entity, batch }) => (batch === 0 ? (places.get(entity.id)?.box ?? []) : []))

const bendsOf = (strands: readonly Strand[]): Box[] =>
  strands.flatMap(({ link, from, to, bend }) => {
    if (link.batch > 0 || bend === 0) return []
    const { x, y } = curvePoint(from, to, bend, 0.5)
    return { left: x, right: x, top: y, bottom: y }
  })

/** Where the selected entity is, or the selected link with both its ends. */
export function selectedBox(
  { selectedNode, selectedLink }: Highlight,
  model: GraphModel,
  layout: LaneLayout,
): Box | null {
  if (selectedLink !== null) return focusBox({ kind: 'link', id: selectedLink }, model, layout)
  return selectedNode === null ? null : focusBox({ kind: 'entity', id: selectedNode }, model, layout)
}

/** What has to be in view for the keyboard's ring to be seen: the entity, or a link with both its ends. */
export function focusBox(focus: Focus | null, model: GraphModel, layout: LaneLayout): Box | null {
  if (focus === null) return null
  const link = focus.kind === 'link' ? model.links.find(({ id }) => id === focus.id) : undefined
  const ids = link === undefined ? [focus.id] : [link.from, link.to]
  return around(ids.flatMap((id) => layout.places.get(id)?.box ?? []))
}
