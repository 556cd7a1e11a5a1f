import { type Ends, pathsUnlessSaid } from '../../../server/features/path/question.ts'
import { standingNames } from '../../../server/ontology/evidence-terms.ts'
import { predicateNames } from '../../../server/ontology/predicates.ts'
import { suppliedStages } from '../../../server/ontology/stages.ts'
import type { SavedAskedFragment, SavedEndFragment } from '../../generated/operations.ts'
import { type AnswerState, emptyState } from '../../state/answer-state.ts'

/** The saved question as the answer's page asks it, with whatever is as by default left to the defaults. */
export function stateOf({ from, to, ...asked }: SavedAskedFragment): AnswerState {
  const ends = { from: endsOf(from), to: endsOf(to) }
  const predicates = asked.predicates ?? []
  return {
    ...emptyState,
    ...asked,
    ...ends,
    k: asked.k === pathsUnlessSaid(ends) ? null : asked.k,
    stages: same(asked.stages, suppliedStages) ? null : asked.stages,
    standings: same(asked.standings, usualStandings) ? null : asked.standings,
    predicates: asked.predicates && predicateNames.filter((name) => predicates.includes(name)),
  }
}

const usualStandings = standingNames.filter((standing) => standing !== 'RETRACTED')

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name) => others.includes(name))

const endsOf = ({ entities, set }: SavedEndFragment): Ends => (set ? { set } : { entities: entities ?? [] })
