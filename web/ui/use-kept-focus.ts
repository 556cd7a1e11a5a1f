import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

/** Keeps the keyboard in a part of the page when what it was on goes away: the part itself takes the focus. */
export function useKeptFocus<T extends HTMLElement>(): {
  readonly ref: RefObject<T | null>
  readonly tabIndex: -1
  onFocus(event: FocusEvent): void
} {
  const ref = useRef<T>(null)
  const last = useRef<Element | null>(null)
  useEffect(() => {
    if (last.current === null || last.current.isConnected) return
    last.current = null
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true })
  })
  return {
    ref,
    tabIndex: -1,
    onFocus: ({ target }) => {
      last.current = target
    },
  }
}
