import { useRef, useState } from 'react'
import type { End } from '../../state/answer-state.ts'
import { type EndOption, endKey } from './end-options.ts'
import { useEndName } from './use-end-name.ts'

/** What stands in a field: the chosen end's name, or what is being typed instead. */
export function useEndLabelDraft(value: End | null) {
  const [draft, setDraft] = useState<string | null>(null)
  const { label, entity } = useEndName(value)
  // The name of an option that was just chosen, until the API gives it again.
  const picked = useRef<EndOption | null>(null)
  const chosen = value === null ? null : endKey(value)
  const named = entity === null && picked.current?.id === chosen ? picked.current.label : label
  return {
    text: draft ?? named,
    draft,
    begin: (typed: string) => setDraft(typed === named && chosen !== null ? null : typed),
    leave: (option?: EndOption) => {
      if (option) picked.current = option
      setDraft(null)
    },
  }
}
