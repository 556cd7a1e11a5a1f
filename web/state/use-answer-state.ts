import { useCallback, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useAddresses } from './address.ts'
import type { AnswerState } from './answer-state.ts'
import { parseState } from './url-state.ts'

export interface AnswerStateControl {
  readonly state: AnswerState
  /** Shows another state: a new entry in the history unless `replace`. */
  show(state: AnswerState, options?: { readonly replace?: boolean }): void
  /** Changes what is looked at, not what is asked. */
  update(patch: Partial<AnswerState>, options?: { readonly replace?: boolean }): void
}

/** The state of the answer, which lives in the address and nowhere else. */
export function useAnswerState(): AnswerStateControl {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const to = useAddresses()
  const state = useMemo(() => parseState(params), [params])
  const show = useCallback(
    (next: AnswerState, { replace = false } = {}) => {
      navigate(to.answer(next), { replace, preventScrollReset: true })
    },
    [navigate, to],
  )
  const update = useCallback(
    (patch: Partial<AnswerState>, options = {}) => show({ ...state, ...patch }, options),
    [show, state],
  )
  return useMemo(() => ({ state, show, update }), [state, show, update])
}
