import { hopsAllowed } from '../../../server/features/path/question.ts'
import { standingNames, strengthNames } from '../../../server/ontology/evidence-terms.ts'
import { stageNames } from '../../../server/ontology/stages.ts'
import type { RelaxationKind } from '../../generated/operations.ts'
import { type AnswerState, defaultFilters, type Filters, withQuestion } from '../../state/answer-state.ts'

/**
 * The question with one filter loosened as the API proposes. `value`: a strength; standings or stages with commas
 * between; a number of hops; an EDTF interval with open ends as `..`; null drops the filter.
 */
export function relaxed(state: AnswerState, kind: RelaxationKind, value: string | null): AnswerState {
  return withQuestion(state, patches[kind](value))
}

const patches: Readonly<Record<RelaxationKind, (value: string | null) => Partial<Filters>>> = {
  STRENGTH: (value) => ({ minStrength: named(value, strengthNames)[0] ?? defaultFilters.minStrength }),
  STANDING: (value) => ({ standings: orAll(named(value, standingNames), standingNames) }),
  STAGE: (value) => ({ stages: orAll(named(value, stageNames), stageNames) }),
  WINDOW: (value) => window(value),
  DIRECTION: () => ({ direction: 'ANY' }),
  HOPS: (value) => ({ maxHops: Math.min(hopsAllowed.most, Number(value) || defaultFilters.maxHops) }),
}

const named = <T extends string>(value: string | null, names: readonly T[]): T[] => {
  const asked = (value ?? '').split(',')
  return names.filter((name) => asked.includes(name))
}

const orAll = <T>(some: readonly T[], all: readonly T[]): readonly T[] => (some.length > 0 ? some : all)

function window(value: string | null): Partial<Filters> {
  const [from, to] = (value ?? '').split('/').map((end) => (end === '..' || end === '' ? null : end))
  return { validFrom: from ?? null, validTo: to ?? null }
}
