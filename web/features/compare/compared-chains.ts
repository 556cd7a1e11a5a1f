import type { ChainFragment } from '../../generated/operations.ts'
import { type AnswerState, type ChosenChain, mostCompared } from '../../state/answer-state.ts'
import { chainText } from '../../state/link-values.ts'
import type { Answer } from '../answer/use-answer.ts'

/** A chain of the answer and where it stands there. */
export interface ListedChain {
  readonly ref: ChosenChain
  readonly chain: ChainFragment
}

/** The chains that are compared and that the answer has; none where there are not two. */
export function comparedChains(
  answer: Pick<Answer, 'paths' | 'namedOrBid'> | undefined,
  compare: AnswerState['compare'],
): readonly ListedChain[] {
  const chains = compare.flatMap((ref) => {
    const chain = (ref.list === 'named' ? answer?.namedOrBid : answer?.paths)?.[ref.index]
    return chain ? [{ ref, chain }] : []
  })
  return chains.length > 1 ? chains : []
}

export const sameChain = (a: ChosenChain, b: ChosenChain): boolean => chainText(a) === chainText(b)

/** With or without one more chain to compare; the view of a comparison that is over is left. */
export function toggled(state: AnswerState, ref: ChosenChain): AnswerState {
  const others = state.compare.filter((other) => !sameChain(other, ref))
  const compare = others.length < state.compare.length ? others : [...others, ref].slice(0, mostCompared)
  return { ...state, compare, view: state.view === 'compare' && compare.length < 2 ? null : state.view }
}
