import { type Direction, type Ends, hopsAllowed } from '../../server/features/path/question.ts'
import type { Standing, Strength } from '../../server/ontology/evidence-terms.ts'
import type { Predicate } from '../../server/ontology/predicates.ts'
import type { Stage } from '../../server/ontology/stages.ts'
import type { Expansion } from './expansion.ts'

/** The filters of a question; null leaves the choice to the API's defaults. */
export interface Filters {
  readonly direction: Direction
  readonly maxHops: number
  /** Null: as many as the API lists by itself, more of pairs than of chains between two ends. */
  readonly k: number | null
  readonly stages: readonly Stage[] | null
  readonly standings: readonly Standing[] | null
  readonly minStrength: Strength
  readonly predicates: readonly Predicate[] | null
  /** EDTF dates as typed. */
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** A step that no chain may take: the claims that carried it when it was left out. */
export interface HopLeftOut {
  readonly from: string
  readonly to: string
  readonly claims: readonly string[]
}

export interface Question extends Filters {
  readonly from: Ends | null
  readonly to: Ends | null
  /** What every chain passes on its way, in this order. */
  readonly via: readonly string[]
  readonly excludeEntities: readonly string[]
  readonly excludeHops: readonly HopLeftOut[]
  readonly excludeClaims: readonly string[]
}

/** Which chain is in front; `index` counts from 0. Chains that were only named or bid are a list of their own. */
export interface ChosenChain {
  readonly list: 'supply' | 'named'
  readonly index: number
}

/** As many chains as can be told apart where they are drawn over each other. */
export const mostCompared = 4

/** What is selected; a hop is one of the chosen chain and counts from 0. */
export type Selected =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'hop'; readonly hop: number }
  | { readonly kind: 'claims'; readonly from: string; readonly to: string }

export const views = ['graph', 'outline', 'table', 'pairs', 'compare'] as const

export type View = (typeof views)[number]

/**
 * What the address of an answer holds: the question, the chain and the selection. Which revision they are as of, if
 * not the newest, is a matter of every page's address (see `revisionOf`).
 */
export interface AnswerState extends Question {
  readonly chain: ChosenChain
  /** The chains to show over each other, at most `mostCompared`. */
  readonly compare: readonly ChosenChain[]
  readonly selected: Selected | null
  /** The citation that is being checked. */
  readonly checking: string | null
  readonly expanded: readonly Expansion[]
  /** Null: whatever suits the width of the window. */
  readonly view: View | null
}

export const defaultFilters: Filters = {
  direction: 'SUPPLY',
  maxHops: hopsAllowed.default,
  k: null,
  stages: null,
  standings: null,
  minStrength: 'UNASSESSED',
  predicates: null,
  validFrom: null,
  validTo: null,
}

export const emptyState: AnswerState = {
  ...defaultFilters,
  from: null,
  to: null,
  via: [],
  excludeEntities: [],
  excludeHops: [],
  excludeClaims: [],
  chain: { list: 'supply', index: 0 },
  compare: [],
  selected: null,
  checking: null,
  expanded: [],
  view: null,
}

/** Another question: what was chosen, opened and expanded belonged to the old answer. */
export const withQuestion = (state: AnswerState, patch: Partial<Question>): AnswerState => ({
  ...emptyState,
  ...questionOf(state),
  view: state.view,
  ...patch,
})

function questionOf({ chain, compare, selected, checking, expanded, view, ...question }: AnswerState): Question {
  return question
}

/** Names of the filters that differ from the defaults. */
export function changedFilters(state: Filters): (keyof Filters)[] {
  const names = Object.keys(defaultFilters) as (keyof Filters)[]
  return names.filter((name) => JSON.stringify(state[name]) !== JSON.stringify(defaultFilters[name]))
}
