import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** How wide it is over the page, in CSS pixels; the stylesheet says the same. */
export const overWidth = 380

interface Props {
  /** Whether it lies over the page, which stays usable beside it. */
  readonly over: boolean
  onClose(): void
  readonly children: ReactNode
}

/** Takes the focus when it opens by the reader's act, gives it back when it closes; Escape closes it. */
export function SidePanel({ over, onClose, children }: Props) {
  const { t } = useTranslation()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    // On a fresh page nothing has the focus yet, and nothing should take it.
    if (!(before instanceof HTMLElement) || before === document.body) return
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={over ? 'evidence evidence-over' : 'evidence'}
      aria-label={t('evidence.heading')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
    </aside>
  )
}
