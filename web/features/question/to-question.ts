import type { Ends } from '../../../server/features/path/question.ts'
import type { EndsInput, PathQuestionInput } from '../../generated/operations.ts'
import type { AnswerState } from '../../state/answer-state.ts'
import { claimsLeftOut, meet } from '../../state/question-edits.ts'

/** The question as the API takes it; null until both ends are chosen and differ. */
export function toQuestion(state: AnswerState): PathQuestionInput | null {
  const { from, to } = state
  if (from === null || to === null || meet(from, to)) return null
  return {
    from: toEnds(from),
    to: toEnds(to),
    via: state.via,
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
    excludeClaims: claimsLeftOut(state),
  }
}

const toEnds = (ends: Ends): EndsInput => ('set' in ends ? { set: ends.set } : { entities: ends.entities })
