import { strengthNames } from '../../../ontology/evidence-terms.ts'
import { type Chain, chainsFrom } from './chains.ts'
import type { Run } from './ground.ts'
import { type Junctions, junctionsOf } from './junction.ts'
import type { Network } from './network.ts'
import { type ReachTable, type Requirement, reachTable } from './reach-table.ts'

/** A chain, and the network that its numbers belong to. */
export interface RankedChain {
  readonly chain: Chain
  readonly network: Network
  readonly junctions: Junctions
}

/** A network that holds all chains of a group, or null where there are none; the same one may serve several groups. */
export type NetworkOf = (inferred: boolean, strengthRank: number, length: number) => Promise<Network | null>

export interface RankRequest {
  /** How many chains at most. */
  readonly k: number
  readonly maxHops: number
  /** Only the best chain of each pair of ends. */
  readonly bestOfEachPair: boolean
  /** How many chains alike in all but roots and ids are weighed; when only the best of each pair counts, for each. */
  readonly ties: number
}

/**
 * The best chains in order, best first: those without inferred junctions first; then the strongest (a chain is as
 * strong as its weakest hop); then the fewest hops; then the smallest number of roots on any hop, most first; then by
 * ids. Groups alike in the first three are enumerated one after another, best first, each in the order of ids, of which
 * the first `ties` are weighed. When the run is over, the group at hand is given as far as it is known; `run.cuts` says
 * why there may be more or better ones.
 */
export async function rankPaths(networkOf: NetworkOf, request: RankRequest, run: Run): Promise<RankedChain[]> {
  const chains: RankedChain[] = []
  const settled: Settled = new Map()
  const prepared = preparing(request)
  for (const inferred of [false, true]) {
    for (const strengthRank of ranks) {
      for (let length = 1; length <= request.maxHops; length++) {
        const network = await networkOf(inferred, strengthRank, length)
        const ready = network && prepared(network, { strengthRank, inferred })
        if (network && ready?.tables) {
          const group = await groupOf(network, ready.tables, length, request, settled, run)
          for (const chain of group.sort((a, b) => leastRoots(network, b) - leastRoots(network, a))) {
            if (request.bestOfEachPair && !settle(settled, network, chain)) continue
            chains.push({ chain, network, junctions: ready.junctions })
            if (chains.length === request.k) return chains
          }
        }
        if (run.cuts.has('TIME')) return chains
      }
    }
  }
  return chains
}

const ranks = strengthNames.map((_, index) => strengthNames.length - 1 - index)

/** Keeps what was worked out for the network and the requirement at hand while both stay the same. */
function preparing({ maxHops }: RankRequest) {
  let junctions: { readonly of: Network; readonly are: Junctions } | null = null
  let tables: { readonly of: Network; readonly for: Requirement; readonly are: Tables } | null = null
  return (network: Network, requirement: Requirement): { junctions: Junctions; tables: Tables | null } => {
    if (junctions?.of !== network) junctions = { of: network, are: junctionsOf(network) }
    const { are } = junctions
    if (!network.hops.some((hop) => hop.strengthRank === requirement.strengthRank))
      return { junctions: are, tables: null }
    const same =
      tables?.of === network &&
      tables.for.inferred === requirement.inferred &&
      tables.for.strengthRank === requirement.strengthRank
    if (!same) {
      const build = (open: ReadonlySet<number>) => reachTable(network, are, requirement, open, maxHops)
      tables = { of: network, for: requirement, are: tablesOf(network, build) }
    }
    return { junctions: are, tables: tables?.are ?? null }
  }
}

/** Targets that have their chain already, by start: by their ids, as networks differ. */
type Settled = Map<string, Set<string>>

/** The chains of one group in the order of their ids, as many as are weighed. */
async function groupOf(
  network: Network,
  tables: Tables,
  length: number,
  request: RankRequest,
  settled: Settled,
  run: Run,
): Promise<Chain[]> {
  const chains: Chain[] = []
  for (const start of network.starts) {
    const done = settled.get(network.ids[start] ?? '')
    const closed = new Set(done ? network.targets.filter((target) => done.has(network.ids[target] ?? '')) : [])
    const prospect = { table: tables(closed) }
    const weighed = new Map<number, number>()
    for (const chain of chainsFrom(network, start, length, prospect)) {
      if (chain === null) {
        if (await run.pause()) return chains
        continue
      }
      const target = chain.states[length] ?? -1
      const rivals = request.bestOfEachPair ? (weighed.get(target) ?? 0) : chains.length
      if (rivals < request.ties) {
        weighed.set(target, rivals + 1)
        chains.push(chain)
        continue
      }
      run.cuts.add('TIES')
      if (!request.bestOfEachPair) return chains
      prospect.table = tables(closed.add(target))
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
function settle(settled: Settled, { ids }: Network, { states }: Chain): boolean {
  const [start = '', target = ''] = [ids[states[0] ?? -1], ids[states.at(-1) ?? -1]]
  const targets = settled.get(start) ?? new Set<string>()
  if (targets.has(target)) return false
  settled.set(start, targets.add(target))
  return true
}

/** The smallest number of roots on any hop of a chain. */
function leastRoots(network: Network, chain: Chain): number {
  return Math.min(...chain.hops.map((hop) => network.hops[hop]?.roots ?? 0))
}
