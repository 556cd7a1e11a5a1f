import type { Box, Point } from './geometry.ts'
import type { Orientation } from './metrics.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface View {
  readonly zoom: number
  readonly pan: Point
}

export const zoomRange = { least: 0.2, most: 2.5 } as const
/** Enough to see where things are. */
export const overviewZoom = 0.5

const largestFit = { across: 1.1, down: 1 } as const

/** Room for the lane headers and the edges of the canvas, in CSS pixels. */
const inset = (orientation: Orientation) =>
  orientation === 'across' ? { top: 52, right: 20, bottom: 20, left: 20 } : { top: 28, right: 16, bottom: 20, left: 16 }

/**
 * The view that shows the whole box in the middle, or, where that would be too small to read, as much of it as is
 * readable from its beginning on.
 */
export function viewOf(box: Box, size: Size, orientation: Orientation, smallest: number): View {
  const room = inset(orientation)
  const width = Math.max(size.width - room.left - room.right, 1)
  const height = Math.max(size.height - room.top - room.bottom, 1)
  const boxWidth = Math.max(box.right - box.left, 1)
  const boxHeight = Math.max(box.bottom - box.top, 1)
  const zoom = Math.min(largestFit[orientation], Math.max(smallest, Math.min(width / boxWidth, height / boxHeight)))
  const spare = { x: width - boxWidth * zoom, y: height - boxHeight * zoom }
  // A chain that runs down starts at the top left, like text; one that runs across sits in the middle.
  const share = orientation === 'across' ? { x: 0.5, y: 0.42 } : { x: 0, y: 0 }
  return {
    zoom,
    pan: {
      x: room.left + Math.max(spare.x, 0) * share.x - box.left * zoom,
      y: room.top + Math.max(spare.y, 0) * share.y - box.top * zoom,
    },
  }
}

/** Whether the whole box can be shown without getting smaller than this. */
export function fits(box: Box, size: Size, orientation: Orientation, smallest: number): boolean {
  const room = inset(orientation)
  return (
    (box.right - box.left) * smallest <= size.width - room.left - room.right &&
    (box.bottom - box.top) * smallest <= size.height - room.top - room.bottom
  )
}

/** Whether the box is wholly in view. */
export function isInView(box: Box, { zoom, pan }: View, size: Size, orientation: Orientation): boolean {
  const room = inset(orientation)
  return (
    box.left * zoom + pan.x >= 0 &&
    box.right * zoom + pan.x <= size.width &&
    box.top * zoom + pan.y >= room.top / 2 &&
    box.bottom * zoom + pan.y <= size.height
  )
}

/** The smallest move that brings the box into view, its beginning first where it is larger than the canvas. */
export function bringIntoView(box: Box, { zoom, pan }: View, size: Size, orientation: Orientation): View {
  const room = inset(orientation)
  const shift = (from: number, to: number, least: number, most: number) => {
    if (from < least || to - from > most - least) return least - from
    return to > most ? most - to : 0
  }
  return {
    zoom,
    pan: {
      x: pan.x + shift(box.left * zoom + pan.x, box.right * zoom + pan.x, room.left, size.width - room.right),
      y: pan.y + shift(box.top * zoom + pan.y, box.bottom * zoom + pan.y, room.top, size.height - room.bottom),
    },
  }
}

/** The least change that shows the whole box: a move where that will do, else as much smaller as it takes. */
export function reveal(box: Box, view: View, size: Size, orientation: Orientation): View {
  return fits(box, size, orientation, view.zoom)
    ? bringIntoView(box, view, size, orientation)
    : viewOf(box, size, orientation, zoomRange.least)
}

/** What multiplying the zoom makes of the view; the point `about` of the canvas stays where it is. */
export function zoomed({ zoom, pan }: View, factor: number, about: Point): View {
  const level = Math.min(zoomRange.most, Math.max(zoomRange.least, zoom * factor))
  const change = level / zoom
  return { zoom: level, pan: { x: about.x - (about.x - pan.x) * change, y: about.y - (about.y - pan.y) * change } }
}

/** The middle of the box on the canvas, or of the canvas where there is no box. */
export const middleOf = (box: Box | null, { zoom, pan }: View, size: Size): Point =>
  box === null
    ? { x: size.width / 2, y: size.height / 2 }
    : { x: ((box.left + box.right) / 2) * zoom + pan.x, y: ((box.top + box.bottom) / 2) * zoom + pan.y }
