import { bandRim, chainMark } from '../../styles/palette.ts'

/** A compared chain as the drawing shows it: its letter, and a piece of its band. */
export function ChainSign({ index }: { readonly index: number }) {
  const { letter, width, dash, round, fill } = chainMark(index)
  const piece = {
    d: round ? 'M7 9H46' : 'M0 9H46',
    strokeDasharray: dash.join(' '),
    strokeLinecap: round ? 'round' : 'butt',
  } as const
  return (
    <span className="chain-sign" style={{ color: `var(--chain-${letter.toLowerCase()})` }}>
      <strong>{letter}</strong>
      <svg viewBox="-1 0 48 18" width="48" height="18" aria-hidden="true" fill="none" stroke="currentColor">
        <path {...piece} strokeWidth={width + 2 * bandRim} />
        <path
          {...piece}
          strokeWidth={width}
          style={{ stroke: `color-mix(in srgb, currentColor ${100 * fill}%, var(--sunken))` }}
        />
      </svg>
    </span>
  )
}
