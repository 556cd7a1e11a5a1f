import cytoscape, { type Core } from 'cytoscape'
import { useEffect, useLayoutEffect, useState } from 'react'
import { type Size, zoomRange } from './viewport.ts'

/** A renderer in the container, as long as that is there. Places are the layout's: nothing can be dragged. */
export function useCytoscape(container: HTMLElement | null): Core | null {
  const [cy, setCy] = useState<Core | null>(null)
  useEffect(() => {
    if (container === null) return
    const core = cytoscape({
      container,
      layout: { name: 'preset' },
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: false,
      minZoom: zoomRange.least,
      maxZoom: zoomRange.most,
    })
    setCy(core)
    return () => {
      setCy(null)
      core.destroy()
    }
  }, [container])
  return cy
}

const none: Size = { width: 0, height: 0 }

/** The element's size in CSS pixels, 0 × 0 until it is measured, which is before anything is painted. */
export function useSize(element: HTMLElement | null): Size {
  const [size, setSize] = useState(none)
  useLayoutEffect(() => {
    if (element === null) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      setSize((known) => (known.width === width && known.height === height ? known : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return size
}
