import { type Strength, strengthNames } from '../../ontology/evidence-terms.ts'
import { flagsOf, type PathFlag } from './flags.ts'
import type { FoundChain } from './search/find-chains.ts'

/** One step of a chain; `claims` strongest first, then by id. */
export interface FoundHop {
  readonly from: string
  readonly to: string
  readonly claims: readonly string[]
  /** As strong as its best claim. */
  readonly strength: Strength
}

/** A chain as plain data; hops are counted from 1. */
export interface FoundPath {
  /** As strong as its weakest hop. */
  readonly strength: Strength
  /** The first of its weakest hops. */
  readonly weakestHop: number
  /** The hops after which only the organisation is shared, not shown to be the same goods. */
  readonly inferredJunctions: readonly number[]
  readonly flags: readonly PathFlag[]
  readonly hops: readonly FoundHop[]
}

/** `publishers`: of the documents behind its claims. */
export function foundPath(chain: FoundChain, publishers: ReadonlyMap<string, string>): FoundPath {
  const { entities, inferredJunctions } = chain
  const hops = chain.hops.map((edges, i) => ({ from: entities[i] ?? '', to: entities[i + 1] ?? '', edges }))
  const ranks = hops.map(({ edges }) => edges[0]?.strengthRank ?? 0)
  const weakest = Math.min(...ranks)
  return {
    strength: strengthOfRank(weakest),
    weakestHop: ranks.indexOf(weakest) + 1,
    inferredJunctions,
    flags: flagsOf(hops, publishers),
    hops: hops.map(({ from, to, edges }, i) => ({
      from,
      to,
      claims: edges.map((edge) => edge.claim),
      strength: strengthOfRank(ranks[i] ?? 0),
    })),
  }
}

function strengthOfRank(rank: number): Strength {
  return strengthNames[strengthNames.length - 1 - rank] ?? 'UNASSESSED'
}
