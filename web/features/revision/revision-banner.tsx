import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useOperation } from '../../api/client.ts'
import { PinnedRevisionDocument } from '../../generated/operations.ts'
import { asOf, useLanguage, useRevision } from '../../state/address.ts'
import { dateWords } from '../../ui/dates.ts'
import { PageLink } from '../../ui/page-link.tsx'
import './revision.css'

/** Says as of which revision the page is read, where its address pins one, and leads to the newest. */
export function RevisionBanner() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { pathname, search } = useLocation()
  const number = useRevision()
  const { data } = useOperation(PinnedRevisionDocument, number === null ? null : { number })
  if (number === null) return null
  const today = new URL(asOf(`${pathname}${search}`, null))
  const time = data?.revision?.time
  return (
    <p className="revision-banner" role="status">
      {data && !time
        ? t('revision.missing', { number })
        : t('revision.recorded', { date: time ? dateWords(time.slice(0, 10), language) : '…', number })}
      {data && time && <span>{t('revision.since', { count: data.revisions.totalCount - number })}</span>}
      <PageLink href={`${today.pathname}${today.search}`}>{t('revision.today')}</PageLink>
    </p>
  )
}
