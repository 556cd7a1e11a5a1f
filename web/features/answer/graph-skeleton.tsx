/** The place of a chain that is on its way: three parties and the lines between them. */
export function GraphSkeleton() {
  return (
    <svg className="graph-skeleton" viewBox="0 0 600 120" aria-hidden="true">
      <path d="M96 52h172M332 52h172" />
      <rect x="40" y="26" width="52" height="52" rx="10" />
      <circle cx="300" cy="52" r="26" />
      <path d="m534 22 30 30-30 30-30-30z" />
      <path d="M30 100h72M258 100h84M494 100h80" />
    </svg>
  )
}
