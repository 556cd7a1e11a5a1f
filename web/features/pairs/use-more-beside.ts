import { type RefObject, useEffect, useState } from 'react'

/** Whether what is scrolled in an element goes on beyond its right edge. */
export function useMoreBeside(ref: RefObject<HTMLElement | null>): boolean {
  const [more, setMore] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const look = () => setMore(element.scrollLeft + element.clientWidth < element.scrollWidth - 1)
    const sizes = new ResizeObserver(look)
    for (const seen of [element, ...element.children]) sizes.observe(seen)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [ref])
  return more
}
