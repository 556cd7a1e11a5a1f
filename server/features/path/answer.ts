import { namedOrBidStages } from '../../ontology/stages.ts'
import { resolveEnds } from './ends.ts'
import { type Exploration, explorationOf } from './exploration.ts'
import { type Cut, defaultLimits, type Limits } from './limits.ts'
import { searchNamedOrBid } from './named-or-bid.ts'
import type { PathQuestion, ResolvedQuestion } from './question.ts'
import { findRelaxation, type Relaxation, type RelaxationKind } from './relaxation.ts'
import { type FoundPath, searchPaths } from './search.ts'
import type { Graph } from './walk.ts'

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
  /** Set when `paths` is empty, the search for them was whole and loosening a single filter helps. */
  readonly relaxation: Relaxation | null
  /** The filters that do not help, loosened alone. */
  readonly relaxationsUseless: readonly RelaxationKind[]
  /** The limit that kept some of them from being tried; null as well when the search for `paths` was not whole. */
  readonly relaxationCut: Cut | null
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
  const resolved = await resolveEnds(graph, question)
  const supplied = await searchPaths(graph, resolved, limits, signal)
  const named = await searchNamedOrBid(graph, resolved, limits, signal)
  const [cuts, namedOrBidCuts] = [[...supplied.cuts], [...(named?.cuts ?? [])]]
  const namedOrBid = named?.paths ?? []
  const none = supplied.paths.length === 0
  const exploration = none ? explorationOf(await supplied.explored.wholly()) : null
  // What is answered apart already is no news.
  const answered = namedOrBid.length > 0 ? namedOrBidStages : []
  const loosened = none && cuts.length === 0 ? await findRelaxation(graph, resolved, answered, limits, signal) : null
  const relaxationCut = loosened?.cut ?? null
  return {
    question,
    revision: question.revision,
    partial: cuts.length > 0 || namedOrBidCuts.length > 0 || exploration?.partial === true || relaxationCut !== null,
    cuts,
    paths: supplied.paths,
    namedOrBid,
    namedOrBidCuts,
    exploration,
    relaxation: loosened?.relaxation
      ? { ...loosened.relaxation, question: asAsked(loosened.relaxation.question, question) }
      : null,
    relaxationsUseless: loosened?.useless ?? [],
    relaxationCut,
  }
}

/** The question with its ends as they were asked for. */
function asAsked({ ofPairs: _, ...question }: ResolvedQuestion, { from, to }: PathQuestion): PathQuestion {
  return { ...question, from, to }
}
