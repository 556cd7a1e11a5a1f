import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { HistoryMomentFragment } from '../../generated/operations.ts'
import { asOf, useLanguage } from '../../state/address.ts'
import { dateWords } from '../../ui/dates.ts'
import { PageLink } from '../../ui/page-link.tsx'

/** Who recorded a revision, and when; its number opens the page at `href`, or this one, as it was recorded then. */
export function Moment({ moment, href }: { readonly moment: HistoryMomentFragment; readonly href?: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { pathname, search } = useLocation()
  const then = new URL(asOf(href ?? `${pathname}${search}`, moment.number))
  const date = `${dateWords(moment.time.slice(0, 10), language)}, ${moment.time.slice(11, 16)} UTC`
  return (
    <p className="moment">
      <PageLink href={`${then.pathname}${then.search}`} aria-description={t('history.asRecorded')}>
        {t('history.revision', { number: moment.number })}
      </PageLink>{' '}
      <span className="quiet">{t('history.by', { actor: moment.actor, date })}</span>
    </p>
  )
}
