import { type Strength, strengthNames } from '../../ontology/evidence-terms.ts'
import type { Stage } from '../../ontology/stages.ts'
import type { Chain } from './chains.ts'
import { type Explored, explore } from './explore.ts'
import { flagsOf, type PathFlag } from './flags.ts'
import type { Junctions } from './junction.ts'
import type { Cut, Limits } from './limits.ts'
import { buildNetwork, type Network } from './network.ts'
import type { ResolvedQuestion } from './question.ts'
import { rankPaths } from './rank-paths.ts'
import { documentsBehind, type Edge, type Graph } from './walk.ts'

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

export interface Found {
  /** Best first. */
  readonly paths: readonly FoundPath[]
  readonly cuts: ReadonlySet<Cut>
  readonly explored: Explored
}

/** Explores the graph from both ends and ranks the chains between them. */
export async function searchPaths(
  graph: Graph,
  question: ResolvedQuestion,
  limits: Limits,
  signal: AbortSignal,
  added: readonly Stage[] = [],
): Promise<Found> {
  const explored = await explore(graph, question, limits, signal)
  const ranked = await rankEdges(graph, explored, explored.edges, question, limits, signal, added)
  const cuts = new Set(ranked.cuts)
  return { paths: ranked.paths, cuts: explored.cut === null ? cuts : cuts.add(explored.cut), explored }
}

/** Ranks the chains made of claims that are already known to pass. With `added` stages, only those that need one. */
export async function rankEdges(
  graph: Graph,
  { nodes }: Pick<Explored, 'nodes'>,
  edges: readonly Edge[],
  question: ResolvedQuestion,
  limits: Limits,
  signal: AbortSignal,
  added: readonly Stage[] = [],
): Promise<Pick<Found, 'paths' | 'cuts'>> {
  const network = buildNetwork(nodes, edges, question, added)
  const { chains, junctions, cuts } = await rankPaths(network, {
    k: question.k,
    maxHops: question.maxHops,
    bestOfEachPair: question.ofPairs,
    byAddedStage: added.length > 0,
    ties: limits.ties,
    signal,
  })
  const carrying = chains.flatMap((chain) => chain.hops.flatMap((hop) => network.hops[hop]?.edges ?? []))
  const publishers = await graph.publishers(documentsBehind(carrying))
  return { paths: chains.map((chain) => foundPath(network, junctions, chain, publishers)), cuts }
}

function foundPath(
  network: Network,
  junctions: Junctions,
  chain: Chain,
  publishers: ReadonlyMap<string, string>,
): FoundPath {
  const hops = chain.hops.flatMap((index) => network.hops[index] ?? [])
  const weakest = Math.min(...hops.map((hop) => hop.strengthRank))
  const idOf = (entity: number) => network.ids[entity] ?? ''
  return {
    strength: strengthOfRank(weakest),
    weakestHop: hops.findIndex((hop) => hop.strengthRank === weakest) + 1,
    inferredJunctions: chain.hops.flatMap((hop, i) =>
      i > 0 && junctions.inferred(chain.hops[i - 1] ?? -1, hop) ? [i] : [],
    ),
    flags: flagsOf(
      hops.map((hop) => ({ from: idOf(hop.from), edges: hop.edges })),
      publishers,
    ),
    hops: hops.map((hop) => ({
      from: idOf(hop.from),
      to: idOf(hop.to),
      claims: hop.edges.map((edge) => edge.claim),
      strength: strengthOfRank(hop.strengthRank),
    })),
  }
}

function strengthOfRank(rank: number): Strength {
  return strengthNames[strengthNames.length - 1 - rank] ?? 'UNASSESSED'
}
