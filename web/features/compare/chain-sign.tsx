import { chainMark } from '../../styles/palette.ts'

/** A compared chain as the drawing shows it: its letter, and a piece of its line. */
export function ChainSign({ index }: { readonly index: number }) {
  const { letter, dash } = chainMark(index)
  return (
    <span className="chain-sign" style={{ color: `var(--chain-${letter.toLowerCase()})` }}>
      <strong>{letter}</strong>
      <svg viewBox="0 0 44 8" width="44" height="8" aria-hidden="true" fill="none" stroke="currentColor">
        <path d="M0 4H44" strokeWidth="4.5" strokeDasharray={dash.join(' ')} />
      </svg>
    </span>
  )
}
