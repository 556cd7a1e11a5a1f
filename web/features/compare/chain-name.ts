import type { TFunction } from 'i18next'
import type { ChosenChain } from '../../state/answer-state.ts'

/** A chain by its place in its list. */
export const chainName = ({ list, index }: ChosenChain, t: TFunction): string =>
  t(list === 'named' ? 'compare.namedChain' : 'answer.chain', { number: index + 1 })
