import { useTranslation } from 'react-i18next'
import { PageLink } from '../../ui/page-link.tsx'

interface Props {
  /** Counted from 1. */
  readonly number: number
  readonly pages: number
  readonly href: (page: number) => string
}

export function PageTurner({ number, pages, href }: Props) {
  const { t } = useTranslation()
  return (
    <nav className="page-turner" aria-label={t('documents.pages')}>
      {number > 1 && (
        <PageLink href={href(number - 1)} rel="prev" preventScrollReset>
          {t('documents.previousPage')}
        </PageLink>
      )}
      <span aria-live="polite">{t('documents.pageOf', { number, pages })}</span>
      {number < pages && (
        <PageLink href={href(number + 1)} rel="next" preventScrollReset>
          {t('documents.nextPage')}
        </PageLink>
      )}
    </nav>
  )
}
