import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { toChain } from '../pairs/to-chain.ts'

/** Whoever comes from a pair goes on at its chain: in the outline where that is in view, else at its card. */
export function useFocusOnChain() {
  const { state, key } = useLocation()
  const asked = state?.focus === toChain.focus ? key : null
  useEffect(() => {
    if (asked === null) return
    // After the view that was chosen has been drawn.
    const frame = requestAnimationFrame(() => {
      const card = document.querySelector<HTMLElement>('.chain-chosen > .chain-choose')
      const chain = document.getElementById('outline-chain') ?? card
      chain?.scrollIntoView({ block: 'start' })
      chain?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [asked])
}
