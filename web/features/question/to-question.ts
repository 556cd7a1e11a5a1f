import type { EndsInput, PathQuestionInput } from '../../generated/operations.ts'
import { type AnswerState, type End, sameEnd } from '../../state/answer-state.ts'

/** The question as the API takes it; null until both ends are chosen and differ. */
export function toQuestion(state: AnswerState): PathQuestionInput | null {
  const { from, to } = state
  if (from === null || to === null || sameEnd(from, to)) return null
  return {
    from: toEnds(from),
    to: toEnds(to),
    maxHops: state.maxHops,
    k: state.k,
    direction: state.direction,
    predicates: state.predicates,
    stages: state.stages,
    standings: state.standings,
    minStrength: state.minStrength,
    validFrom: state.validFrom,
    validTo: state.validTo,
    excludeEntities: state.excludeEntities,
    excludeClaims: state.excludeClaims,
  }
}

const toEnds = (end: End): EndsInput => ('type' in end ? { set: { type: end.type } } : { entity: end.entity })
