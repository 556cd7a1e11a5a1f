import type { Core } from 'cytoscape'
import { useEffect, useState } from 'react'
import { headersAcross, type LaneHeader, laneBorders } from './lane-headers.ts'
import type { Orientation } from './metrics.ts'

const fontSize = 11
const headerTop = 8
const rowHeight = 15

interface LaneStripProps {
  readonly cy: Core
  readonly headers: readonly LaneHeader[]
  readonly orientation: Orientation
  /** Of the canvas, in CSS pixels. */
  readonly width: number
}

/** The lanes behind the canvas and their headers, which stay in view while it is moved. */
export function LaneStrip({ cy, headers, orientation, width }: LaneStripProps) {
  const { zoom, pan } = useViewport(cy)
  const across = orientation === 'across'
  const offset = across ? pan.x : pan.y
  const shown = across
    ? headersAcross(headers, { zoom, pan: offset, width, fontSize })
    : headers
        .filter(({ populated }) => populated)
        .map((header) => ({ ...header, at: header.from * zoom + offset, row: 0 }))
  // Headers are wider than narrow lanes: the lines begin below them.
  const below = Math.max(0, ...shown.map(({ row }) => row + 1)) * rowHeight + headerTop
  return (
    <div className="graph-lanes" data-orientation={orientation} aria-hidden="true">
      {laneBorders(headers).map((border) => {
        const at = border * zoom + offset
        return (
          <div key={border} className="graph-lane-border" style={across ? { left: at, top: below } : { top: at }} />
        )
      })}
      {shown.map(({ lane, title, at, row, populated }) => (
        <span
          key={lane}
          className="graph-lane-header"
          data-populated={populated}
          style={across ? { left: at, top: headerTop + row * rowHeight } : { top: at + 5 }}
        >
          {title}
        </span>
      ))}
    </div>
  )
}

function useViewport(cy: Core) {
  const [view, setView] = useState({ zoom: cy.zoom(), pan: { ...cy.pan() } })
  useEffect(() => {
    const follow = () => setView({ zoom: cy.zoom(), pan: { ...cy.pan() } })
    follow()
    cy.on('viewport', follow)
    return () => {
      cy.off('viewport', follow)
    }
  }, [cy])
  return view
}
