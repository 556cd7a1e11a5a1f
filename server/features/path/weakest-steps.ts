import type { Strength } from '../../ontology/evidence-terms.ts'
import { strengthRank } from '../../ontology/evidence-terms.ts'

/** The steps of a chain that are as weak as it is, counted from 1; none where there is but one, or all are. */
export function weakestSteps(hops: readonly { readonly strength: Strength }[]): readonly number[] {
  const ranks = hops.map(({ strength }) => strengthRank(strength))
  const least = Math.min(...ranks)
  const weakest = ranks.flatMap((rank, index) => (rank === least ? [index + 1] : []))
  return weakest.length < hops.length ? weakest : []
}
