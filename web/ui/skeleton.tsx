const lineNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

/** The place of text that is on its way, at most eight lines. Says nothing to screen readers. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div className="skeleton" aria-hidden="true">
      {lineNames.slice(0, lines).map((name) => (
        <span key={name} className="skeleton-line" />
      ))}
    </div>
  )
}
