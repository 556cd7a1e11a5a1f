/** A row of a comparison: for each chain the hop that stands in it, counted from 0, or null. */
export type AlignedRow = readonly (number | null)[]

/**
 * Chains, each the ids of its entities, side by side: between two entities that all of them pass in the same order, the
 * first hops stand in one row, then the second ones, and so on.
 */
export function alignedRows(chains: readonly (readonly string[])[]): readonly AlignedRow[] {
  const stops = sharedStops(chains)
  const places = chains.map((chain) => [0, ...stops.map((id) => chain.indexOf(id)), chain.length - 1])
  const sections = Array.from({ length: stops.length + 1 }, (_, index) =>
    places.map((at) => ({ first: at[index] ?? 0, end: at[index + 1] ?? 0 })),
  )
  return sections.flatMap((section) => {
    const rows = Math.max(...section.map(({ first, end }) => end - first))
    return Array.from({ length: rows }, (_, row) =>
      section.map(({ first, end }) => (first + row < end ? first + row : null)),
    )
  })
}

/** The longest run of entities that all chains pass in the same order; of several the one that ends first. */
function sharedStops(chains: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = chains
  const shared = first.filter((id) => others.every((chain) => chain.includes(id)))
  const before = (a: string, b: string) => chains.every((chain) => chain.indexOf(a) < chain.indexOf(b))
  const runs: string[][] = []
  for (const id of shared) {
    const [longest = []] = runs.filter((run) => before(run.at(-1) ?? '', id)).sort((a, b) => b.length - a.length)
    runs.push([...longest, id])
  }
  return runs.sort((a, b) => b.length - a.length)[0] ?? []
}

/** Cells of a row that stand side by side and are the same step: drawn as one. */
export interface Span<T> {
  readonly items: readonly T[]
  /** Null for cells without a step. */
  readonly key: string | null
}

/** Joins neighbours with the same key; those without one stay apart. */
export function spans<T>(items: readonly T[], keyOf: (item: T) => string | null): readonly Span<T>[] {
  const joined: { items: T[]; key: string | null }[] = []
  for (const item of items) {
    const key = keyOf(item)
    const last = joined.at(-1)
    if (last !== undefined && key !== null && last.key === key) last.items.push(item)
    else joined.push({ items: [item], key })
  }
  return joined
}
