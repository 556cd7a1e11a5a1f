import { FiliereError } from '../../errors.ts'
import { type Explored, explore, type Side } from './explore.ts'
import { type Cut, defaultLimits, type Limits } from './limits.ts'
import { searchNamedOrBid } from './named-or-bid.ts'
import type { Ends, PathQuestion } from './question.ts'
import { findRelaxation, type Relaxation } from './relaxation.ts'
import { type FoundPath, searchPaths } from './search.ts'
import type { Graph } from './walk.ts'

/** How far the search got from each side, at most as many hops as the question allows. */
export interface Exploration {
  /** How many entities the start reaches, and how many reach the end; the ends themselves not counted. */
  readonly fromReached: number
  readonly toReached: number
  /** The entities furthest from the start and from the end, the first five by id. */
  readonly fromFrontier: readonly string[]
  readonly toFrontier: readonly string[]
  /** Whether a limit ended the count, so that there are at least so many. */
  readonly partial: boolean
}

/** An answer as plain data: ids, to be resolved as of `revision`. */
export interface PathAnswer {
  readonly question: PathQuestion
  readonly revision: number
  /** Whether a limit ended any part of the search before everything was weighed; the cuts say which part. */
  readonly partial: boolean
  /** Which limits ended the search for `paths`; none: these are whole, and none found means that there is none. */
  readonly cuts: readonly Cut[]
  readonly paths: readonly FoundPath[]
  /** Chains that rest on a brand named in a tender, or on a bid: not on supply. */
  readonly namedOrBid: readonly FoundPath[]
  /** Which limits ended the search for those, which says nothing of `paths`. */
  readonly namedOrBidCuts: readonly Cut[]
  /** Set when `paths` is empty. */
  readonly exploration: Exploration | null
  /** Set when `paths` is empty, the search was whole and loosening a single filter helps. */
  readonly relaxation: Relaxation | null
  /** Whether the time ran out before every relaxation was tried. */
  readonly relaxationCut: boolean
}

export interface AnswerOptions {
  readonly limits?: Partial<Limits>
  /** Ends the search early; what is known by then is the answer, marked as partial. */
  readonly signal?: AbortSignal
}

/** Answers a complete question. Throws `NOT_FOUND` for an end that is not in the graph as of the revision asked for. */
export async function answerPaths(
  graph: Graph,
  question: PathQuestion,
  options: AnswerOptions = {},
): Promise<PathAnswer> {
  const limits = { ...defaultLimits, ...options.limits }
  const timeout = AbortSignal.timeout(limits.milliseconds)
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
  await refuseUnknownEnds(graph, question)
  const supplied = await searchPaths(graph, question, limits, signal)
  const named = await searchNamedOrBid(graph, question, limits, signal)
  const [cuts, namedOrBidCuts] = [[...supplied.cuts], [...(named?.cuts ?? [])]]
  const none = supplied.paths.length === 0
  const reach = none ? await explore(graph, question, limits, signal, true) : null
  const relaxation = none && cuts.length === 0 ? await findRelaxation(graph, question, limits, signal) : null
  const relaxationCut = none && cuts.length === 0 && relaxation === null && signal.aborted
  return {
    question,
    revision: question.revision,
    partial: cuts.length > 0 || namedOrBidCuts.length > 0 || reach?.cut != null || relaxationCut,
    cuts,
    paths: supplied.paths,
    namedOrBid: named?.paths ?? [],
    namedOrBidCuts,
    exploration: reach && explorationOf(reach),
    relaxation,
    relaxationCut,
  }
}

async function refuseUnknownEnds(graph: Graph, { from, to, revision }: PathQuestion): Promise<void> {
  const named = [from, to].flatMap((ends: Ends) => ('entity' in ends ? [ends.entity] : []))
  const known = new Set((await graph.nodes(named)).map((node) => node.id))
  const unknown = named.find((id) => !known.has(id))
  if (unknown === undefined) return
  throw new FiliereError('NOT_FOUND', `Choose another end: ${unknown} is not in the graph as of revision ${revision}.`)
}

/** How many of the furthest entities are named. */
const frontierNamed = 5

function explorationOf({ from, to, cut }: Explored): Exploration {
  return {
    partial: cut !== null,
    fromReached: reachedBy(from),
    toReached: reachedBy(to),
    fromFrontier: furthest(from),
    toFrontier: furthest(to),
  }
}

function reachedBy({ depths }: Side): number {
  return [...depths.values()].filter((depth) => depth > 0).length
}

function furthest({ depths }: Side): string[] {
  const deepest = [...depths.values()].reduce((most, depth) => Math.max(most, depth), 0)
  if (deepest === 0) return []
  return [...depths.keys()]
    .filter((id) => depths.get(id) === deepest)
    .sort()
    .slice(0, frontierNamed)
}
