import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A link to another site, which is told nothing of where the reader came from. */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className="external">
      {children}
      <span aria-hidden="true"> ↗</span>
      <span className="visually-hidden"> ({t('app.opensElsewhere')})</span>
    </a>
  )
}
