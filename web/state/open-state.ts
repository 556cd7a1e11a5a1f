import { useSyncExternalStore } from 'react'

/** Whether something is open that can be opened from anywhere and is no part of the address. */
export function openState() {
  let isOpen = false
  const listeners = new Set<() => void>()
  const set = (open: boolean) => {
    isOpen = open
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    open: () => set(true),
    close: () => set(false),
    useOpen: (): boolean => useSyncExternalStore(subscribe, () => isOpen),
  }
}
