import type { Network } from './network.ts'
import type { ReachTable } from './reach-table.ts'

/** A chain as indexes into the network. */
export interface Chain {
  readonly states: readonly number[]
  readonly hops: readonly number[]
}

/** Which targets may still be reached, and so which way is worth going; may be replaced while a search is under way. */
export interface Prospect {
  table: ReachTable
}

/** After so many steps a search offers to pause. */
const stepsBetweenPauses = 1000

/**
 * Every chain of exactly `length` hops from one state that the table lets through, in the order of its ids; `null`
 * at first and now and then, to let others have the processor.
 */
export function* chainsFrom(
  network: Network,
  start: number,
  length: number,
  prospect: Prospect,
): Generator<Chain | null, void, void> {
  const states = [start]
  const met = [network.entities[start]]
  const hops: number[] = []
  let steps = 0

  function* goOn(state: number, gained: number): Generator<Chain | null, void, void> {
    const remaining = length - hops.length - 1
    const before = hops.at(-1) ?? -1
    for (const hop of network.out[state] ?? []) {
      steps += 1
      if (steps % stepsBetweenPauses === 0) yield null
      const to = network.hops[hop]?.to ?? -1
      const gain = prospect.table.gain(before, hop)
      if (gain === null || met.includes(network.entities[to])) continue
      if (!prospect.table.completes(hop, remaining, gained | gain)) continue
      states.push(to)
      met.push(network.entities[to])
      hops.push(hop)
      if (remaining === 0) yield { states: [...states], hops: [...hops] }
      else yield* goOn(to, gained | gain)
      states.pop()
      met.pop()
      hops.pop()
    }
  }

  yield null
  yield* goOn(start, 0)
}
