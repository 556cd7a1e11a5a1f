import type { Hop, Network } from './network.ts'

/**
 * A junction is inferred when it is an organisation between two hops, neither of them structural, that no single
 * passage supports together: only the organisation is shared, the goods may differ. A hop is structural when all its
 * claims are. A passage supports both hops when a claim of each cites it or a passage that lies within it.
 */
export interface Junctions {
  inferred(before: number, after: number): boolean
  /** Whether every junction after this hop is inferred, unless a structural hop follows. */
  alwaysInferred(before: number): boolean
  /** Whether none is: the hop is structural, or what it leads to is no organisation. */
  neverInferred(before: number): boolean
}

export function junctionsOf({ hops, out, organisation }: Network): Junctions {
  const passages = hops.map((hop) => (hop.structural ? [] : passagesOf(hop)))
  const together = new Map<number, ReadonlySet<number>>()

  const neverInferred = (before: number): boolean => {
    const hop = hops[before]
    return hop === undefined || hop.structural || !organisation[hop.to]
  }

  /** Hops after this one that share a passage with it. */
  const supportedTogether = (before: number): ReadonlySet<number> => {
    const remembered = together.get(before)
    if (remembered) return remembered
    const next = out[hops[before]?.to ?? -1] ?? []
    const found = new Set(next.filter((after) => shareOne(passages[before] ?? [], passages[after] ?? [])))
    together.set(before, found)
    return found
  }

  return {
    neverInferred,
    alwaysInferred: (before) => !neverInferred(before) && supportedTogether(before).size === 0,
    inferred: (before, after) =>
      !neverInferred(before) && !hops[after]?.structural && !supportedTogether(before).has(after),
  }
}

interface Passage {
  readonly document: string
  readonly start: number
  readonly end: number
}

function passagesOf(hop: Hop): Passage[] {
  return [...new Set(hop.edges.flatMap((edge) => edge.passages))].map((text) => {
    const [document = '', start, end] = text.split(':')
    return { document, start: Number(start), end: Number(end) }
  })
}

function shareOne(some: readonly Passage[], others: readonly Passage[]): boolean {
  return some.some((a) => others.some((b) => a.document === b.document && (contains(a, b) || contains(b, a))))
}

function contains(outer: Passage, inner: Passage): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
