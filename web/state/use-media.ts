import { useCallback, useSyncExternalStore } from 'react'

export type Width = 'narrow' | 'medium' | 'wide'

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

/** The same limits as in the stylesheets: 700 and 1200 pixels. */
export function useWidth(): Width {
  const wide = useMedia('(min-width: 1200px)')
  const medium = useMedia('(min-width: 700px)')
  return wide ? 'wide' : medium ? 'medium' : 'narrow'
}
