import type { Core } from 'cytoscape'
import { useEffect, useMemo, useRef } from 'react'
import type { Frames } from '../frames.ts'
import { around, type Box } from '../geometry.ts'
import type { Orientation } from '../metrics.ts'
import { bringIntoView, fits, isInView, reveal, type Size, type View, viewOf } from '../viewport.ts'

interface ViewportProps {
  readonly cy: Core
  readonly size: Size
  /** How much of the canvas's right side something lies over, in CSS pixels. */
  readonly covered: number
  readonly orientation: Orientation
  readonly frames: Frames
  /** Changes with the answer, and when the reader asks for a fit. */
  readonly fitKey: string
  /** What the keyboard is on; null: nothing, or the pointer is in use. */
  readonly followed: Box | null
  readonly selected: Box | null
  /** Whether the reader has moved the canvas since it was fitted. */
  readonly moved: { current: boolean }
}

/** Fits all chains, or the one in front where all would be too small to read, when the answer or the canvas changes; leaves alone what the reader has arranged. */
export function ViewportController(props: ViewportProps): null {
  const { cy, size, covered, orientation, frames, fitKey, followed, selected, moved } = props
  const { opened, smallest, whole } = frames
  const frame = useMemo(
    () => (whole !== null && fits(whole, size, orientation, smallest) ? whole : frames.frame),
    [whole, frames.frame, size, orientation, smallest],
  )
  const free = useMemo(() => ({ width: size.width - covered, height: size.height }), [size, covered])
  const fitted = useRef<string | null>(null)
  const framed = useRef<string | null>(null)
  const seen = useRef<ReadonlySet<string> | null>(null)
  const uncovered = useRef(true)

  useEffect(() => {
    cy.resize()
    if (frame === null || size.width === 0) return
    const made = JSON.stringify([frame, size, orientation, smallest])
    const known = fitted.current === fitKey
    if (known && framed.current === made) return
    const wanted = viewOf(frame, size, orientation, smallest)
    if (!known || !moved.current) {
      if (!known) seen.current = null
      moved.current = false
      cy.stop()
      cy.viewport(wanted)
    } else if (!isInView(frame, viewNow(cy), size, orientation)) glide(cy, wanted)
    fitted.current = fitKey
    framed.current = made
  }, [cy, size, orientation, frame, smallest, fitKey, moved])

  // What was just opened comes into view, and nothing that is there moves.
  useEffect(() => {
    const before = seen.current
    seen.current = new Set(opened.keys())
    if (size.width === 0) return
    const box = around([...opened].flatMap(([id, room]) => (before?.has(id) ? [] : [room])))
    if (box === null || isInView(box, viewNow(cy), free, orientation)) return
    moved.current = true
    glide(cy, reveal(box, viewNow(cy), free, orientation))
  }, [cy, opened, size, free, orientation, moved])

  // What is selected stays in view beside a panel that lies over the canvas; afterwards all is as it was.
  useEffect(() => {
    const back = free.width === size.width && !uncovered.current
    uncovered.current = free.width === size.width
    if (size.width === 0) return
    if (back && frame !== null && !moved.current) glide(cy, viewOf(frame, size, orientation, smallest))
    else if (selected !== null && !isInView(selected, viewNow(cy), free, orientation))
      glide(cy, reveal(selected, viewNow(cy), free, orientation))
  }, [cy, selected, frame, smallest, size, free, orientation, moved])

  useEffect(() => {
    if (followed === null || isInView(followed, viewNow(cy), free, orientation)) return
    moved.current = true
    glide(cy, bringIntoView(followed, viewNow(cy), free, orientation))
  }, [cy, followed, free, orientation, moved])

  return null
}

const aims = new WeakMap<Core, View>()

/** Where the view is, or where it is moving to. */
function viewNow(cy: Core): View {
  const aim = cy.animated() ? aims.get(cy) : undefined
  return aim ?? { zoom: cy.zoom(), pan: { ...cy.pan() } }
}

/** Moves the view in 180 ms, or at once where the reader wants no motion. */
export function glide(cy: Core, view: View): void {
  cy.stop()
  aims.set(cy, view)
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) cy.viewport(view)
  else cy.animate(view, { duration: 180, easing: 'ease-out' })
}
