import { type Chain, chainsFrom } from './chains.ts'
import { type Junctions, junctionsOf } from './junction.ts'
import type { Cut } from './limits.ts'
import type { Network } from './network.ts'
import { pauses } from './pauses.ts'
import { type ReachTable, reachTable } from './reach-table.ts'

export interface Ranking {
  /** Best first. */
  readonly chains: readonly Chain[]
  readonly junctions: Junctions
  /** Why there may be more or better ones; empty: these are the best there are. */
  readonly cuts: ReadonlySet<Cut>
}

export interface RankRequest {
  /** How many chains at most. */
  readonly k: number
  readonly maxHops: number
  /** Only the best chain of each pair of ends. */
  readonly bestOfEachPair: boolean
  /** Only chains with a hop that passes only thanks to a stage added to the question. */
  readonly byAddedStage: boolean
  /** How many chains alike in all but roots and ids are weighed, for each pair of ends. */
  readonly ties: number
  readonly signal: AbortSignal
}

/**
 * The best chains in order: those without inferred junctions first; then the strongest (a chain is as strong as its
 * weakest hop); then the fewest hops; then the smallest number of roots on any hop, most first; then by ids. Groups
 * alike in the first three are enumerated one after another, best first, each in the order of ids, of which the first
 * `ties` are weighed. When time runs out, the group at hand is given as far as it is known.
 */
export async function rankPaths(network: Network, request: RankRequest): Promise<Ranking> {
  const junctions = junctionsOf(network)
  const ranks = [...new Set(network.hops.map((hop) => hop.strengthRank))].sort((a, b) => b - a)
  const chains: Chain[] = []
  const run: Run = { settled: new Map(), cuts: new Set(), pause: pauses() }
  const { settled, cuts } = run
  if (request.byAddedStage && !network.hops.some((hop) => hop.byAddedStage)) return { chains, junctions, cuts }
  for (const inferred of [false, true]) {
    for (const strengthRank of ranks) {
      const requirement = { strengthRank, inferred, byAddedStage: request.byAddedStage }
      const build = (open: ReadonlySet<number>) => reachTable(network, junctions, requirement, open, request.maxHops)
      const tables = tablesOf(network, build)
      for (let length = 1; length <= request.maxHops; length++) {
        const group = await groupOf(network, tables, length, request, run)
        for (const chain of group.sort((a, b) => leastRoots(network, b) - leastRoots(network, a))) {
          if (request.bestOfEachPair && !settle(settled, chain)) continue
          chains.push(chain)
          if (chains.length === request.k) return { chains, junctions, cuts }
        }
        if (cuts.has('TIME')) return { chains, junctions, cuts }
      }
    }
  }
  return { chains, junctions, cuts }
}

/** What one ranking keeps as it goes from group to group. */
interface Run {
  readonly settled: Settled
  readonly cuts: Set<Cut>
  readonly pause: () => Promise<void>
}

/** Targets that have their chain already, by start. */
type Settled = Map<number, Set<number>>

/** The chains of one group in the order of their ids, at most `ties` for each pair. */
async function groupOf(
  network: Network,
  tables: Tables,
  length: number,
  request: RankRequest,
  { settled, cuts, pause }: Run,
): Promise<Chain[]> {
  const chains: Chain[] = []
  for (const start of network.starts) {
    const closed = new Set(settled.get(start))
    const prospect = { table: tables(closed) }
    const weighed = new Map<number, number>()
    for (const chain of chainsFrom(network, start, length, prospect)) {
      if (chain === null) {
        await pause()
        if (!request.signal.aborted) continue
        cuts.add('TIME')
        return chains
      }
      const target = chain.entities[length] ?? -1
      const count = weighed.get(target) ?? 0
      weighed.set(target, count + 1)
      if (count < request.ties) chains.push(chain)
      else {
        cuts.add('TIES')
        prospect.table = tables(closed.add(target))
      }
    }
  }
  return chains
}

/** Tables of one requirement by the targets that are closed. */
type Tables = (closed: ReadonlySet<number>) => ReachTable

const tablesKept = 8

function tablesOf(network: Network, build: (open: ReadonlySet<number>) => ReachTable): Tables {
  const known = new Map<string, ReachTable>()
  return (closed) => {
    const key = [...closed].sort((a, b) => a - b).join(' ')
    const table = known.get(key) ?? build(new Set(network.targets.filter((target) => !closed.has(target))))
    if (known.size === tablesKept) known.clear()
    known.set(key, table)
    return table
  }
}

/** False if the pair has its chain already. */
function settle(settled: Settled, { entities }: Chain): boolean {
  const [start = -1, target = -1] = [entities[0], entities.at(-1)]
  const targets = settled.get(start) ?? new Set<number>()
  if (targets.has(target)) return false
  settled.set(start, targets.add(target))
  return true
}

/** The smallest number of roots on any hop of a chain. */
function leastRoots(network: Network, chain: Chain): number {
  return Math.min(...chain.hops.map((hop) => network.hops[hop]?.roots ?? 0))
}
