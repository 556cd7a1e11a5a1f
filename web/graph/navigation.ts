import type { GraphLink, GraphModel } from './graph-model.ts'
import type { LaneLayout } from './lanes.ts'

/** What the keyboard is on: an entity, or the claims between two. */
export type Focus = { readonly kind: 'entity'; readonly id: string } | { readonly kind: 'link'; readonly id: string }

export type Direction = 'left' | 'right' | 'up' | 'down'

/** Where the keyboard starts: the beginning of the chain in front, or whatever there is. */
export function firstFocus(model: GraphModel): Focus | null {
  const id = model.chains[model.chosen]?.[0] ?? model.nodes[0]?.entity.id
  return id === undefined ? null : { kind: 'entity', id }
}

/** Whether what the keyboard was on is still there. */
export const isThere = (focus: Focus, model: GraphModel): boolean =>
  focus.kind === 'entity'
    ? model.nodes.some(({ entity }) => entity.id === focus.id)
    : model.links.some(({ id }) => id === focus.id)

/**
 * The next stop: on the chain in front, entity, hop, entity and so on; elsewhere the nearest entity that way. Null
 * where there is none. Chains that run down the canvas are walked with the same keys turned by a quarter.
 */
export function nextFocus(focus: Focus, direction: Direction, model: GraphModel, layout: LaneLayout): Focus | null {
  const across = layout.metrics.orientation === 'across'
  const along = across ? direction === 'left' || direction === 'right' : direction === 'up' || direction === 'down'
  const onwards = direction === 'right' || direction === 'down'
  if (along) {
    const stop = chainStop(focus, onwards, model)
    if (stop !== undefined) return stop
  }
  const from = focus.kind === 'entity' ? focus.id : model.links.find(({ id }) => id === focus.id)?.from
  return from === undefined ? null : nearest(from, along, onwards, layout)
}

/** Undefined: not on the chain in front. Null: at its end. */
function chainStop(focus: Focus, onwards: boolean, model: GraphModel): Focus | null | undefined {
  const chain = model.chains[model.chosen] ?? []
  if (focus.kind === 'link') {
    const link = model.links.find(({ id }) => id === focus.id)
    if (link === undefined) return undefined
    const hop = hopOf(link, model)
    const id = hop === undefined ? (onwards ? link.to : link.from) : chain[onwards ? hop + 1 : hop]
    return id === undefined ? null : { kind: 'entity', id }
  }
  const at = chain.indexOf(focus.id)
  if (at === -1) return undefined
  const wanted = onwards ? at : at - 1
  const link = model.links.find((candidate) => hopOf(candidate, model) === wanted)
  // Past the ends of the chain there may still be entities that were opened.
  return link === undefined ? undefined : { kind: 'link', id: link.id }
}

const hopOf = (link: GraphLink, model: GraphModel) => link.hops.find(({ path }) => path === model.chosen)?.hop

function nearest(from: string, along: boolean, onwards: boolean, layout: LaneLayout): Focus | null {
  const start = layout.places.get(from)
  if (start === undefined) return null
  const across = layout.metrics.orientation === 'across'
  const order = (place: { x: number; y: number }) => (across ? place.x : place.y)
  const row = (place: { x: number; y: number }) => (across ? place.y : place.x)
  const [main, cross] = along ? [order, row] : [row, order]
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const place of layout.places.values()) {
    const ahead = (main(place) - main(start)) * (onwards ? 1 : -1)
    const aside = Math.abs(cross(place) - cross(start))
    // Up and down stay within the lane's column; along the lanes the nearest one wins, straight ahead before aslant.
    if (ahead <= 0 || (!along && aside > layout.metrics.pitch / 2)) continue
    const distance = ahead + 2 * aside
    if (distance < least) {
      least = distance
      best = place.id
    }
  }
  return best === null ? null : { kind: 'entity', id: best }
}
