import { namedOrBidStages } from '../../ontology/stages.ts'
import type { Limits } from './limits.ts'
import type { ResolvedQuestion } from './question.ts'
import { type Found, searchPaths } from './search.ts'
import type { Graph } from './walk.ts'

/**
 * Chains with at least one hop that passes only because a brand was named in a tender, or a company bid: answered
 * apart, as they don't show supply. Null when the question itself asks for both.
 */
export async function searchNamedOrBid(
  graph: Graph,
  question: ResolvedQuestion,
  limits: Limits,
  signal: AbortSignal,
): Promise<Found | null> {
  const added = namedOrBidStages.filter((stage) => !question.stages.includes(stage))
  if (added.length === 0) return null
  return searchPaths(graph, { ...question, stages: [...question.stages, ...added] }, limits, signal, added)
}
