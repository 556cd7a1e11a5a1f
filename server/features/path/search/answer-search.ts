import { namedOrBidStages } from '../../../ontology/stages.ts'
import type { Cut, Limits } from '../limits.ts'
import type { ResolvedQuestion } from '../question.ts'
import { type Exploration, explore } from './exploration.ts'
import { type FoundChain, type FoundChains, findChains } from './find-chains.ts'
import type { Ground } from './ground.ts'
import { findRelaxation, type RelaxationSearch } from './relaxation.ts'

/** All that a search finds out, as plain data. */
export interface SearchAnswer {
  /** Whether it is known that every end is in the graph as of the revision asked for. */
  readonly endsAreThere: boolean
  readonly supplied: FoundChains
  /** Chains that rest on a brand named in a tender, or on a bid: answered apart, as they don't show supply. */
  readonly namedOrBid: Omit<FoundChains, 'explored'>
  /** Set when there is no chain in `supplied`. */
  readonly exploration: Exploration | null
  /** Set when there is none and the search was whole. */
  readonly relaxation: RelaxationSearch | null
}

/** What an answer holds besides chains of supply. */
export interface Parts {
  /** Chains that rest on a brand named in a tender, or on a bid. */
  readonly namedOrBid: boolean
  /** Where there is no chain: how far each side got, and which single filter stands in the way. */
  readonly absence: boolean
}

export const allParts: Parts = { namedOrBid: true, absence: true }

/** How much a search may do, and what for. */
export interface SearchScope {
  readonly limits: Limits
  readonly parts: Parts
}

/** Opens the ground for a question and all narrower ones. */
export type OpenGround = (widest: ResolvedQuestion) => Promise<Ground>

export async function answerSearch(
  open: OpenGround,
  question: ResolvedQuestion,
  { limits, parts }: SearchScope,
  signal: AbortSignal,
): Promise<SearchAnswer> {
  // Which stages may be offered where there is no chain depends on what is answered apart.
  const apart = parts.namedOrBid || parts.absence
  const added = apart ? namedOrBidStages.filter((stage) => !question.stages.includes(stage)) : []
  const ground = await open({ ...question, stages: [...question.stages, ...added] })
  const endsAreThere = ground.isWhole && [...question.from, ...question.to].every((id) => isThere(ground, id, question))
  const supplied = await findChains(ground, question, limits, signal)
  const namedOrBid =
    added.length > 0 ? await findChains(ground, question, limits, signal, added) : { chains: [], cuts: [] as Cut[] }
  if (supplied.chains.length > 0 || !parts.absence)
    return { endsAreThere, supplied, namedOrBid, exploration: null, relaxation: null }
  const exploration = await explore(ground, question, signal)
  // What is answered apart already is no news.
  const answered = namedOrBid.chains.length > 0 ? namedOrBidStages : []
  const relaxation = supplied.cuts.length === 0 ? await findRelaxation(open, question, answered, limits, signal) : null
  return { endsAreThere, supplied, namedOrBid, exploration, relaxation }
}

function isThere({ model: { entities } }: Ground, id: string, { revision }: ResolvedQuestion): boolean {
  const entity = entities.indexOf(id)
  return entity >= 0 && entities.isPresent(entity, revision)
}

/** Every chain that an answer shows. */
export const chainsIn = ({ supplied, namedOrBid, relaxation }: SearchAnswer): FoundChain[] => [
  ...supplied.chains,
  ...namedOrBid.chains,
  ...(relaxation?.relaxation ? [relaxation.relaxation.chain] : []),
]
