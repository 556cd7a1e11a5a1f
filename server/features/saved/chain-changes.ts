import { strengthRank } from '../../ontology/evidence-terms.ts'
import type { PathFlag } from '../path/flags.ts'
import type { FoundPath } from '../path/found-path.ts'
import type { PathChange } from './path-change.ts'
import { labelIn } from './record-names.ts'
import { stopsOf } from './saved-chain.ts'
import type { ChainState } from './today.ts'

/** What became of the chain as a whole and of each of its steps. */
export function chainChanges(was: ChainState, is: ChainState): PathChange[] {
  return [
    ...stopsGone(was, is),
    ...(was.path !== null && is.path !== null ? wholeChanges(was.path, is.path) : []),
    ...was.hops.flatMap((_, index) => stepChanges(was, is, index)),
  ]
}

/** Entities of the chain that are no longer in the graph. */
function stopsGone({ path, records }: ChainState, is: ChainState): PathChange[] {
  const there = new Set(is.records.entities.map(({ record }) => record.id))
  const gone = path === null ? [] : stopsOf(path).filter((id) => !there.has(id))
  return gone.map((id) => ({ code: 'ENTITY_GONE', name: labelIn(records, id) }))
}

function wholeChanges(was: FoundPath, is: FoundPath): PathChange[] {
  const inferred = is.inferredJunctions.filter((hop) => !was.inferredJunctions.includes(hop))
  const carried = was.inferredJunctions.filter((hop) => !is.inferredJunctions.includes(hop))
  return [
    ...(was.strength === is.strength ? [] : [{ code: 'CHAIN_STRENGTH' as const, ...strengthChange(was, is) }]),
    ...(was.weakestHop === is.weakestHop
      ? []
      : [{ code: 'WEAKEST_STEP' as const, was: was.weakestHop, is: is.weakestHop }]),
    ...inferred.map((hop) => ({ code: 'JUNCTION_INFERRED' as const, hop })),
    ...carried.map((hop) => ({ code: 'JUNCTION_CARRIED' as const, hop })),
    ...missing(is.flags, was.flags).map((flag) => ({ code: 'FLAG_NEW' as const, flag })),
    ...missing(was.flags, is.flags).map((flag) => ({ code: 'FLAG_OVER' as const, flag })),
  ]
}

/** Flags that only the first has; that a step is disputed is said of the step. */
const missing = (flags: readonly PathFlag[], others: readonly PathFlag[]): PathFlag[] =>
  flags.filter(
    ({ code, hop }) => code !== 'DISPUTED' && !others.some((other) => other.code === code && other.hop === hop),
  )

type Graded = Pick<FoundPath, 'strength'>

export const strengthChange = ({ strength: was }: Graded, { strength: is }: Graded) => ({
  was,
  is,
  weaker: strengthRank(is) < strengthRank(was),
})

function stepChanges(was: ChainState, is: ChainState, index: number): PathChange[] {
  const hop = index + 1
  if (is.hops[index]?.length === 0) return [{ code: 'STEP_GONE', hop }]
  const [before, now] = [stepOf(was, index), stepOf(is, index)]
  return [
    ...(before.strength === now.strength
      ? []
      : [{ code: 'STEP_STRENGTH' as const, hop, ...strengthChange(before, now) }]),
    ...(before.disputed === now.disputed
      ? []
      : [{ code: now.disputed ? ('STEP_DISPUTED' as const) : ('STEP_UNDISPUTED' as const), hop }]),
  ]
}

/** As its claims have it: as strong as the best, disputed as soon as one is. */
export function stepOf({ hops, records }: ChainState, index: number): Graded & { readonly disputed: boolean } {
  const claims = records.claims.filter(({ record }) => hops[index]?.includes(record.id))
  const strengths = claims.map(({ state }) => state.strength)
  const [best = 'UNASSESSED'] = strengths.sort((a, b) => strengthRank(b) - strengthRank(a))
  return { strength: best, disputed: claims.some(({ state }) => state.standing === 'DISPUTED') }
}
