import { type Standing, strengthRank } from '../../ontology/evidence-terms.ts'
import { namedOnlyWhenBothWays, type Predicate, predicate, predicateNames } from '../../ontology/predicates.ts'
import type { Stage } from '../../ontology/stages.ts'
import { edtfDays } from '../claim/edtf-days.ts'
import type { PathQuestion } from './question.ts'
import type { Edge } from './walk.ts'

/** The filters of a question as plain values, so that a query can apply them as it walks. */
export interface FilterParams {
  /** Walk claims in both directions, those that don't flow as well. */
  readonly bothWays: boolean
  readonly predicates: readonly Predicate[]
  /** Claims without a stage pass whatever is listed. */
  readonly stages: readonly Stage[]
  readonly standings: readonly Standing[]
  readonly minStrengthRank: number
  /** First and last day of the window as YYYYMMDD; null: unbounded. */
  readonly windowFrom: number | null
  readonly windowTo: number | null
  readonly excludeEntities: readonly string[]
  readonly excludeClaims: readonly string[]
}

export function filterParams(question: Omit<PathQuestion, 'from' | 'to'>): FilterParams {
  return {
    bothWays: question.direction === 'ANY',
    predicates: question.predicates ?? predicateNames.filter((name) => walkedUnnamed(name, question)),
    stages: question.stages,
    standings: question.standings,
    minStrengthRank: strengthRank(question.minStrength),
    windowFrom: question.validFrom === null ? null : (edtfDays(question.validFrom)?.first ?? null),
    windowTo: question.validTo === null ? null : (edtfDays(question.validTo)?.last ?? null),
    excludeEntities: question.excludeEntities,
    excludeClaims: question.excludeClaims,
  }
}

/** Whether a claim may hold within the window; an unknown day is unbounded. */
export function overlapsWindow(
  { earliest, latest }: Pick<Edge, 'earliest' | 'latest'>,
  { windowFrom, windowTo }: FilterParams,
): boolean {
  return (
    (windowFrom === null || latest === null || latest >= windowFrom) &&
    (windowTo === null || earliest === null || earliest <= windowTo)
  )
}

function walkedUnnamed(name: Predicate, question: Pick<PathQuestion, 'direction'>): boolean {
  return !predicate(name).onRequest && !(question.direction === 'ANY' && namedOnlyWhenBothWays.includes(name))
}
