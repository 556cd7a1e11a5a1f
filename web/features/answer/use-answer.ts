import { useOperation } from '../../api/client.ts'
import { AnswerDocument, type AnswerQuery, type ChainFragment } from '../../generated/operations.ts'
import { useReading } from '../../state/address.ts'
import type { AnswerState, ChosenChain } from '../../state/answer-state.ts'
import { toQuestion } from '../question/to-question.ts'

export type Answer = AnswerQuery['paths']

/** The answer to the state's question; nothing is asked while the question isn't whole, or for null. */
export function useAnswer(state: AnswerState | null) {
  const { language, revision } = useReading()
  const question = state && toQuestion(state)
  return useOperation(AnswerDocument, question && { question: { ...question, revision }, language })
}

export const chainsOf = (
  answer: Pick<Answer, 'paths' | 'namedOrBid'>,
  list: ChosenChain['list'],
): readonly ChainFragment[] => (list === 'named' ? answer.namedOrBid : answer.paths)

/** The chain in front; an index beyond the answer's chains means its last one. */
export function chosenChain(answer: Answer, { list, index }: ChosenChain): ChainFragment | undefined {
  const chains = chainsOf(answer, list)
  return chains[Math.min(index, chains.length - 1)]
}
