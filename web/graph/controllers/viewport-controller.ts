import type { Core } from 'cytoscape'
import { useEffect, useRef } from 'react'
import type { Frames } from '../frames.ts'
import type { Box } from '../geometry.ts'
import type { Orientation } from '../metrics.ts'
import { bringIntoView, isInView, overviewZoom, type Size, viewOf } from '../viewport.ts'

interface ViewportProps {
  readonly cy: Core
  readonly size: Size
  readonly orientation: Orientation
  readonly frames: Frames
  /** Changes with the answer, and when the reader asks for a fit. */
  readonly fitKey: string
  /** What the keyboard is on; null: nothing, or the pointer is in use. */
  readonly followed: Box | null
  /** Whether the reader has moved the canvas since it was fitted. */
  readonly moved: { current: boolean }
}

/** Fits the chain when the answer or the canvas changes; leaves alone what the reader has arranged. */
export function ViewportController(props: ViewportProps): null {
  const { cy, size, orientation, frames, fitKey, followed, moved } = props
  const { frame, opened, smallest } = frames
  const fitted = useRef<string | null>(null)
  const framed = useRef<string | null>(null)
  const count = useRef(0)

  useEffect(() => {
    cy.resize()
    if (frame === null || size.width === 0) return
    const wanted = viewOf(frame, size, orientation, smallest)
    const kept = fitted.current === fitKey && moved.current
    if (kept) {
      const other = JSON.stringify(frame) !== framed.current
      if (other && !isInView(frame, { zoom: cy.zoom(), pan: cy.pan() }, size, orientation)) glide(cy, wanted)
    } else {
      if (fitted.current !== fitKey) count.current = opened?.count ?? 0
      moved.current = false
      cy.viewport(wanted)
    }
    fitted.current = fitKey
    framed.current = JSON.stringify(frame)
  }, [cy, size, orientation, frame, opened, smallest, fitKey, moved])

  useEffect(() => {
    const grown = (opened?.count ?? 0) > count.current
    count.current = opened?.count ?? 0
    if (!grown || opened === null || size.width === 0) return
    if (isInView(opened.box, { zoom: cy.zoom(), pan: cy.pan() }, size, orientation)) return
    moved.current = true
    glide(cy, viewOf(opened.box, size, orientation, Math.min(overviewZoom, cy.zoom())))
  }, [cy, opened, size, orientation, moved])

  useEffect(() => {
    const view = { zoom: cy.zoom(), pan: cy.pan() }
    if (followed === null || isInView(followed, view, size, orientation)) return
    moved.current = true
    glide(cy, bringIntoView(followed, view, size, orientation))
  }, [cy, followed, size, orientation, moved])

  return null
}

/** Moves the view in 180 ms, or at once where the reader wants no motion. */
export function glide(cy: Core, view: { zoom: number; pan: { x: number; y: number } }): void {
  cy.stop()
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) cy.viewport(view)
  else cy.animate(view, { duration: 180, easing: 'ease-out' })
}
