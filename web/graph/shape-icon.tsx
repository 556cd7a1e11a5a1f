import type { EntityType } from '../../server/ontology/entity-types.ts'
import { marks } from '../styles/palette.ts'

/** Outlines in a box of 24 × 24, the same shapes as on the canvas. */
const outlines: Readonly<Record<string, string>> = {
  'round-rectangle': 'M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z',
  ellipse: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  tag: 'M3 3h13.5l4.5 9-4.5 9H3z',
  'cut-rectangle': 'M7 3h10l4 4v10l-4 4H7l-4-4V7z',
  hexagon: 'M7.5 3.5h9L21.5 12l-5 8.5h-9L2.5 12z',
  diamond: 'M12 2l10 10-10 10L2 12z',
  'round-triangle': 'M10.4 4.2a1.9 1.9 0 0 1 3.2 0l7.1 13.4a1.9 1.9 0 0 1-1.6 2.8H4.9a1.9 1.9 0 0 1-1.6-2.8z',
  octagon: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z',
  'round-pentagon':
    'M10.7 3.1a2.2 2.2 0 0 1 2.6 0l7 5.1a2.2 2.2 0 0 1 .8 2.5l-2.7 8.1a2.2 2.2 0 0 1-2.1 1.6H7.7a2.2 2.2 0 0 1-2.1-1.6l-2.7-8.1a2.2 2.2 0 0 1 .8-2.5z',
}

/** An entity type's mark, for words beside it: decoration, so hidden from assistive technology. */
export function ShapeIcon({ type, size = 16 }: { type: EntityType; size?: number }) {
  const name = type.toLowerCase()
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" className="graph-shape">
      <path
        d={outlines[marks[type].shape]}
        fill={`var(--type-${name}-pale)`}
        stroke={`var(--type-${name})`}
        strokeWidth="1.9"
        strokeLinejoin="round"
      />
    </svg>
  )
}
