import { useId, useState } from 'react'
import type { Language } from '../../server/ontology/language.ts'
import { Legend } from './legend.tsx'
import { say } from './words.ts'
import './graph-foot.css'

interface FootProps {
  readonly language: Language
  /** Multiplies the zoom. */
  onZoom(factor: number): void
  onFit(): void
}

export const zoomStep = 1.25

/** Below the canvas, so that nothing covers it: the legend, closed at first, and the zoom. */
export function GraphFoot({ language, onZoom, onFit }: FootProps) {
  const [open, setOpen] = useState(false)
  const legend = useId()
  return (
    <div className="graph-foot">
      <button
        type="button"
        className="graph-button"
        aria-expanded={open}
        aria-controls={legend}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" fill="none" stroke="currentColor">
          <path d={open ? 'M2 4l4 4 4-4' : 'M4 2l4 4-4 4'} strokeWidth="1.75" />
        </svg>
        {say('legend', language)}
      </button>
      <span className="graph-zoom">
        <ZoomButton label={say('zoomOut', language)} onPress={() => onZoom(1 / zoomStep)} path="M3 8h10" />
        <ZoomButton label={say('zoomIn', language)} onPress={() => onZoom(zoomStep)} path="M3 8h10M8 3v10" />
        <ZoomButton label={say('fit', language)} onPress={onFit} path="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
      </span>
      <div id={legend} hidden={!open}>
        <Legend language={language} />
      </div>
    </div>
  )
}

const ZoomButton = ({ label, onPress, path }: { label: string; onPress(): void; path: string }) => (
  <button type="button" className="graph-button" aria-label={label} title={label} onClick={onPress}>
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor">
      <path d={path} strokeWidth="1.75" />
    </svg>
  </button>
)
