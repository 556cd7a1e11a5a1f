import type { Junctions } from './junction.ts'
import type { Hop, Network } from './network.ts'

/** What the chains of one group have in common. */
export interface Requirement {
  /** The weakest hop is exactly this strong. */
  readonly strengthRank: number
  /** At least one inferred junction, or none. */
  readonly inferred: boolean
}

/** What a chain must show once before it ends, as bits. */
const weakest = 1
const inferred = 2
const combinations = 4

/** Sets of combinations are bits of a byte; `joined[set][gain]`: the set with `gain` added to each member. */
const joined: readonly Uint8Array[] = Array.from({ length: 1 << combinations }, (_, set) =>
  Uint8Array.from({ length: combinations }, (_, gain) => {
    let result = 0
    for (let member = 0; member < combinations; member++) if (set & (1 << member)) result |= 1 << (member | gain)
    return result
  }),
)

/**
 * Says of a half-made chain whether a walk of exactly so many more hops can complete it as required. A walk may meet an
 * entity twice, so "yes" may turn out to be "no", never the other way round.
 */
export interface ReachTable {
  /** What a hop shows, after `before` (−1: first). Null: such a chain may not go this way. */
  gain(before: number, hop: number): number | null
  /** Whether `remaining` hops after `hop` can reach an open target and show all that `gained` lacks. */
  completes(hop: number, remaining: number, gained: number): boolean
}

export function reachTable(
  network: Network,
  junctions: Junctions,
  requirement: Requirement,
  open: ReadonlySet<number>,
  maxHops: number,
): ReachTable {
  const { hops, out, inside, fromStart, toTarget } = network
  const needed = weakest | (requirement.inferred ? inferred : 0)
  const own = Int8Array.from(hops, (hop) => {
    if (hop.strengthRank < requirement.strengthRank) return -1
    return hop.strengthRank === requirement.strengthRank ? weakest : 0
  })

  const gain = (before: number, hop: number): number | null => {
    const gained = own[hop] ?? -1
    if (gained < 0) return null
    if (before < 0 || !junctions.inferred(before, hop)) return gained
    return requirement.inferred ? gained | inferred : null
  }

  const levels: Uint8Array[] = [Uint8Array.from(hops, (hop) => (open.has(hop.to) ? 1 : 0))]

  /** By hop: what walks of exactly so many hops after it can show. */
  function levelOf(remaining: number): Uint8Array {
    while (levels.length <= remaining) levels.push(oneHopLonger(levels[levels.length - 1] as Uint8Array, levels.length))
    return levels[remaining] as Uint8Array
  }

  /** Hops too far from either end for a chain with so many hops after them are left at "no". */
  function tooFar(hop: Hop, remaining: number): boolean {
    return (toTarget[hop.to] ?? 0) > remaining || (fromStart[hop.from] ?? 0) + 1 + remaining > maxHops
  }

  function oneHopLonger(shorter: Uint8Array, remaining: number): Uint8Array {
    const longer = new Uint8Array(hops.length)
    const [free, closed] = [new Map<number, number>(), new Map<number, number>()]
    for (const [before, hop] of hops.entries()) {
      if ((own[before] ?? -1) < 0 || !inside[hop.to] || tooFar(hop, remaining)) continue
      const alike = junctions.neverInferred(before) ? free : junctions.alwaysInferred(before) ? closed : null
      const set = alike?.get(hop.to) ?? after(before, hop.to, shorter)
      alike?.set(hop.to, set)
      longer[before] = set
    }
    return longer
  }

  function after(before: number, entity: number, shorter: Uint8Array): number {
    let set = 0
    for (const hop of out[entity] ?? []) {
      const rest = shorter[hop] ?? 0
      if (rest === 0) continue
      const gained = gain(before, hop)
      if (gained !== null) set |= joined[rest]?.[gained] ?? 0
    }
    return set
  }

  return {
    gain,
    completes: (hop, remaining, gained) => {
      const set = levelOf(remaining)[hop] ?? 0
      for (let member = 0; member < combinations; member++) {
        if (set & (1 << member) && (member | gained) === needed) return true
      }
      return false
    },
  }
}
