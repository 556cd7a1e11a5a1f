import { useLocation, useNavigate } from 'react-router'
import { useOperation } from '../api/client.ts'
import { chosenChain, useAnswer } from '../features/answer/use-answer.ts'
import { CoverageDocument } from '../generated/operations.ts'
import { asOf, useAddresses, useReading } from '../state/address.ts'
import { toggleTheme } from '../state/theme.ts'
import { useAnswerState } from '../state/use-answer-state.ts'
import type { ActionContext } from './actions.ts'
import { commandPalette } from './palette-state.ts'

export function useActionContext(): ActionContext {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const to = useAddresses()
  const { state, show } = useAnswerState()
  const reading = useReading()
  const newest = useOperation(CoverageDocument, reading).data?.coverage.revision
  const answer = useAnswer(pathname === '/chains' ? state : null).data?.paths
  const chain = answer && chosenChain(answer, state.chain)
  return {
    state,
    answer: answer
      ? {
          supply: answer.paths.length,
          named: answer.namedOrBid.length,
          hops: chain?.hops.length ?? 0,
          weakestHop: (chain?.weakestHop ?? 1) - 1,
        }
      : null,
    to,
    go: navigate,
    show,
    setLanguage: (language) => {
      const params = new URLSearchParams(search)
      params.set('lang', language)
      navigate(`${pathname}?${params}`, { replace: true, preventScrollReset: true })
    },
    toggleTheme,
    copyLink: () => void navigator.clipboard.writeText(asOf(location.href, answer?.revision ?? newest ?? null)),
    openPalette: commandPalette.open,
  }
}
