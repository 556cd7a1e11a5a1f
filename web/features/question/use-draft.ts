import { useRef, useState } from 'react'
import type { EndOption } from './end-options.ts'
import { useName } from './use-names.ts'

/** What stands in a type-ahead field: the chosen entity's name, or what is being typed instead. */
export function useDraft(value: string | null) {
  const [draft, setDraft] = useState<string | null>(null)
  const { label, entity } = useName(value)
  // The name of an option that was just chosen, until the API gives it again.
  const picked = useRef<EndOption | null>(null)
  const named = entity === null && picked.current !== null && picked.current.id === value ? picked.current.label : label
  return {
    text: draft ?? named,
    draft,
    begin: (typed: string) => setDraft(typed === named && value !== null ? null : typed),
    leave: (option?: EndOption) => {
      if (option) picked.current = option
      setDraft(null)
    },
  }
}
