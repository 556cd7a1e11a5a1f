import type { PassagePlace } from '../read-model/evidence.ts'
import { support } from './carried-meeting.ts'
import type { Network } from './network.ts'

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
  const together = new Map<number, ReadonlySet<number>>()
  const leaving = new Map<number, ReadonlyMap<number, readonly Cited[]>>()

  const neverInferred = (before: number): boolean => {
    const hop = hops[before]
    return hop === undefined || hop.structural || !organisation[hop.to]
  }

  /** Passages that hops from a state rest on, by document. */
  const citedFrom = (state: number): ReadonlyMap<number, readonly Cited[]> => {
    const remembered = leaving.get(state)
    if (remembered) return remembered
    const found = new Map<number, Cited[]>()
    for (const hop of out[state] ?? []) {
      if (hops[hop]?.structural) continue
      for (const passage of hops[hop]?.passages ?? []) {
        const inDocument = found.get(passage.document)
        if (inDocument) inDocument.push({ hop, passage })
        else found.set(passage.document, [{ hop, passage }])
      }
    }
    leaving.set(state, found)
    return found
  }

  /** Hops after this one that share a passage with it. */
  const supportedTogether = (before: number): ReadonlySet<number> => {
    const remembered = together.get(before)
    if (remembered) return remembered
    const hop = hops[before]
    const found = new Set<number>()
    const next = citedFrom(hop?.to ?? -1)
    for (const passage of hop?.passages ?? [])
      for (const other of next.get(passage.document) ?? []) if (support(passage, other.passage)) found.add(other.hop)
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

interface Cited {
  readonly hop: number
  readonly passage: PassagePlace
}
