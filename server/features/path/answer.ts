import { endsNamed, resolveEnds } from './ends.ts'
import { type FoundPath, foundPath } from './found-path.ts'
import { type Cut, defaultLimits, type Limits } from './limits.ts'
import type { PathQuestion, ResolvedQuestion } from './question.ts'
import {
  allParts,
  answerSearch,
  chainsIn,
  type Parts,
  type SearchAnswer,
  type SearchScope,
} from './search/answer-search.ts'
import type { Exploration } from './search/exploration.ts'
import type { Explored } from './search/looked-at.ts'
import { QueriedGround } from './search/queried-ground.ts'
import type { Relaxation as FoundRelaxation, RelaxationKind } from './search/relaxation.ts'
import { documentsBehind, type Graph } from './walk.ts'

/** An answer as plain data: ids, to be resolved as of `revision`. */
export interface PathAnswer {
  readonly question: PathQuestion
  readonly revision: number
  /** The entities that its ends stand for. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Whether a limit ended any part of the search before everything was weighed; the cuts say which part. */
  readonly partial: boolean
  /** Which limits ended the search for `paths`; none: these are whole, and none found means that there is none. */
  readonly cuts: readonly Cut[]
  /** How much was looked at for `paths`; set when a limit ended the search for them. */
  readonly explored: Explored | null
  readonly paths: readonly FoundPath[]
  /** Chains that rest on a brand named in a tender, or on a bid: not on supply. */
  readonly namedOrBid: readonly FoundPath[]
  /** Which limits ended the search for those, which says nothing of `paths`. */
  readonly namedOrBidCuts: readonly Cut[]
  /** Set when `paths` is empty. */
  readonly exploration: Exploration | null
  /** Set when `paths` is empty, the search for them was whole and loosening a single filter helps. */
  readonly relaxation: Relaxation | null
  /** The filters that do not help, loosened alone. */
  readonly relaxationsUseless: readonly RelaxationKind[]
  /** The limit that kept some of them from being tried; null as well when the search for `paths` was not whole. */
  readonly relaxationCut: Cut | null
}

/** One filter to loosen: the question as it would be asked, and the best chain it gives. */
export interface Relaxation extends Pick<FoundRelaxation, 'kind' | 'value'> {
  readonly question: PathQuestion
  readonly path: FoundPath
}

/**
 * Searches chains: in this thread or another, on a graph in memory or one that is asked for step by step. Ends early when
 * the signal is aborted, with what is known by then.
 */
export type SearchPaths = (
  graph: Graph,
  question: ResolvedQuestion,
  scope: SearchScope,
  signal: AbortSignal,
) => Promise<SearchAnswer>

export interface AnswerOptions {
  readonly limits?: Partial<Limits>
  /** Ends the search early; what is known by then is the answer, marked as partial. */
  readonly signal?: AbortSignal
  /** What the answer is to hold besides its chains; by default all. What it is not asked for is empty. */
  readonly parts?: Parts
  /** How to search; by default here, asking the graph step by step. */
  readonly search?: SearchPaths
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
  const search = options.search ?? searchHere
  const named = endsNamed(question)
  const resolved = named ?? (await resolveEnds(graph, question))
  const found = await search(graph, resolved, { limits, parts: options.parts ?? allParts }, signal)
  // Whoever has the whole graph knows whether the ends are in it; else the store is asked, which refuses those that aren't.
  if (named !== null && !found.endsAreThere) await resolveEnds(graph, question)
  const edges = chainsIn(found).flatMap(({ hops }) => hops.flat())
  const publishers = await graph.publishers(documentsBehind(edges))
  const { supplied, namedOrBid, exploration } = found
  const loosened = found.relaxation?.relaxation ?? null
  const relaxationCut = found.relaxation?.cut ?? null
  const cut = supplied.cuts.length > 0 || namedOrBid.cuts.length > 0 || relaxationCut !== null
  return {
    question,
    revision: question.revision,
    from: [...resolved.from],
    to: [...resolved.to],
    partial: cut || exploration?.partial === true,
    cuts: supplied.cuts,
    explored: supplied.cuts.length > 0 ? supplied.explored : null,
    paths: supplied.chains.map((chain) => foundPath(chain, publishers)),
    namedOrBid: namedOrBid.chains.map((chain) => foundPath(chain, publishers)),
    namedOrBidCuts: namedOrBid.cuts,
    exploration,
    relaxation: loosened && {
      kind: loosened.kind,
      value: loosened.value,
      question: asAsked(loosened.question, question),
      path: foundPath(loosened.chain, publishers),
    },
    relaxationsUseless: found.relaxation?.useless ?? [],
    relaxationCut,
  }
}

/** In this thread, asking the graph for whatever the search comes to. */
export const searchHere: SearchPaths = (graph, question, scope, signal) =>
  answerSearch((widest) => QueriedGround.open(graph, widest, scope.limits, signal), question, scope, signal)

/** The question with its ends as they were asked for. */
function asAsked({ ofPairs: _, ...question }: ResolvedQuestion, { from, to }: PathQuestion): PathQuestion {
  return { ...question, from, to }
}
