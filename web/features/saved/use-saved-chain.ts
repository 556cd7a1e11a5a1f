import { skipToken, useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import {
  type SavedReferenceFragment,
  SavePathDocument,
  type SavePathMutationVariables,
} from '../../generated/operations.ts'
import { useReading } from '../../state/address.ts'
import { useAnswerState } from '../../state/use-answer-state.ts'
import { chosenChain, useAnswer } from '../answer/use-answer.ts'
import { toQuestion } from '../question/to-question.ts'

/**
 * Saves the chain in front as it is shown: as of the answer's revision, and only if it is still at its place. The same
 * chain is saved once, so asking again is asking for the same.
 */
export function useSavedChain() {
  const variables = useChainShown()
  return useQuery<SavedReferenceFragment>({
    queryKey: ['save', variables],
    queryFn: variables === null ? skipToken : async () => (await ask(SavePathDocument, variables)).savePath,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

function useChainShown(): SavePathMutationVariables | null {
  const { state } = useAnswerState()
  const { language } = useReading()
  const answer = useAnswer(state).data?.paths
  const question = toQuestion(state)
  const chain = answer && chosenChain(answer, state.chain)
  if (!answer || !chain || question === null) return null
  const named = state.chain.list === 'named'
  const place = (named ? answer.namedOrBid : answer.paths).indexOf(chain) + 1
  return {
    question: { ...question, revision: answer.revision },
    place,
    list: named ? 'NAMED_OR_BID' : 'PATHS',
    stops: [...chain.hops.slice(0, 1).map(({ from }) => from.id), ...chain.hops.map(({ to }) => to.id)],
    language,
    address: location.origin,
  }
}
