import type { Standing, Strength } from '../../ontology/evidence-terms.ts'
import { standingNames } from '../../ontology/evidence-terms.ts'
import type { Language } from '../../ontology/language.ts'
import type { Predicate } from '../../ontology/predicates.ts'
import { type Stage, suppliedStages } from '../../ontology/stages.ts'
import { hopsAllowed } from '../path/question.ts'
import type { AskedView } from './answer-explanation.ts'
import { endWords } from './end-words.ts'
import type { EntityView } from './views.ts'
import { wordsOf } from './words-of.ts'

/** Each filter of a question as a phrase that stands alone. */
export interface FilterWords {
  /** " by way of X and then Y"; empty for none. */
  readonly via: (via: readonly EntityView[]) => string
  /** For both ways. */
  readonly direction: string
  readonly maxHops: (hops: number) => string
  readonly stages: (names: readonly Stage[]) => string
  readonly standings: (names: readonly Standing[]) => string
  readonly strength: (weakest: Strength) => string
  readonly predicates: (names: readonly Predicate[]) => string
  /** EDTF dates, of which at most one is null: unbounded. */
  readonly window: (from: string | null, to: string | null) => string
  /** Of a step that passes a window of time for want of dates: a sentence. */
  readonly noDates: string
  /** What no chain passes, and how many claims none rests on; not nothing at all. */
  readonly without: (entities: readonly EntityView[], claims: number) => string
}

/** A question with all that its filters speak of. */
export interface FilteredView extends AskedView {
  /** The entities that it leaves out. */
  readonly excluded: readonly EntityView[]
}

/** What a question filters by, where it differs from the defaults: a phrase each; none where nothing does. */
export function filterWords({ question, excluded }: FilteredView, language: Language): string[] {
  const { filters } = wordsOf(language)
  const { direction, maxHops, stages, standings, minStrength, predicates, validFrom, validTo, excludeClaims } = question
  const left = excluded.length + excludeClaims.length
  return [
    direction === 'ANY' ? filters.direction : null,
    maxHops === hopsAllowed.default ? null : filters.maxHops(maxHops),
    sameNames(stages, suppliedStages) ? null : filters.stages(stages),
    sameNames(standings, usualStandings) ? null : filters.standings(standings),
    minStrength === 'UNASSESSED' ? null : filters.strength(minStrength),
    predicates === null ? null : filters.predicates(predicates),
    validFrom === null && validTo === null ? null : filters.window(validFrom, validTo),
    left === 0 ? null : filters.without(excluded, excludeClaims.length),
  ].filter((words) => words !== null)
}

/** A question in one line: "Axis → Skynet by way of Guilin · at most 3 steps". */
export const questionWords = (asked: FilteredView, language: Language): string =>
  [
    `${endWords(asked.from, language)} → ${endWords(asked.to, language)}${wordsOf(language).filters.via(asked.via)}`,
    ...filterWords(asked, language),
  ].join(' · ')

export const noDatesWords = (language: Language): string => wordsOf(language).filters.noDates

const usualStandings = standingNames.filter((standing) => standing !== 'RETRACTED')

const sameNames = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name) => others.includes(name))
