import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { ask, operationKey } from '../api/client.ts'
import { hopLeftOut } from '../features/answer/hop-left-out.ts'
import { chosenChain, useAnswer } from '../features/answer/use-answer.ts'
import { saveDialog } from '../features/saved/save-dialog-state.ts'
import { useSavingAllowed } from '../features/saved/use-saving-allowed.ts'
import { CoverageDocument } from '../generated/operations.ts'
import { asOf, type Reading, useAddresses, useReading } from '../state/address.ts'
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
  const queries = useQueryClient()
  const saving = useSavingAllowed()
  const answer = useAnswer(pathname === '/chains' ? state : null).data?.paths
  const chain = answer && chosenChain(answer, state.chain)
  const hop = state.selected?.kind === 'hop' ? chain?.hops[state.selected.hop] : undefined
  return {
    state,
    answer: answer
      ? {
          pairs: answer.pairs !== null,
          supply: answer.paths.length,
          named: answer.namedOrBid.length,
          hops: chain?.hops.length ?? 0,
          weakestHop: (chain?.weakestHop ?? 1) - 1,
          hop: hop ? hopLeftOut(hop) : null,
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
    copyLink: async () => {
      // A saved chain is as it was, whatever the newest revision is.
      if (pathname.startsWith('/saved/')) return navigator.clipboard.writeText(location.href)
      const shown = answer?.revision ?? (await newestRevision(queries, reading))
      await navigator.clipboard.writeText(asOf(location.href, shown))
    },
    saving,
    saveChain: saveDialog.open,
    openPalette: commandPalette.open,
  }
}

/** What a page other than an answer is as of. */
async function newestRevision(queries: QueryClient, reading: Reading): Promise<number> {
  const { coverage } = await queries.fetchQuery({
    queryKey: operationKey(CoverageDocument, reading),
    queryFn: ({ signal }) => ask(CoverageDocument, reading, signal),
  })
  return coverage.revision
}
