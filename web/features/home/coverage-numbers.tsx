import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/client.ts'
import { CoverageDocument } from '../../generated/operations.ts'
import { useAddresses, useReading } from '../../state/address.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** On how much the graph rests. */
export function CoverageNumbers() {
  const { t } = useTranslation()
  const to = useAddresses()
  const { data, error, refetch } = useOperation(CoverageDocument, useReading())
  return (
    <section aria-labelledby="coverage" className="home-coverage">
      <h2 id="coverage">{t('home.coverage')}</h2>
      {error ? (
        <ErrorNote error={error} onRetry={refetch} />
      ) : data ? (
        <>
          <p>{data.coverage.words}</p>
          <p>
            <PageLink href={to.documents()}>{t('answer.documents')}</PageLink> ·{' '}
            <PageLink href={to.claims()}>{t('home.claims', { count: data.coverage.claims })}</PageLink> ·{' '}
            {t('home.entities', { count: data.coverage.entities })} ·{' '}
            {t('home.revision', { number: data.coverage.revision })} ·{' '}
            <PageLink href={to.history()}>{t('history.title')}</PageLink>
          </p>
          <p className="quiet">{t('home.coverageNote')}</p>
        </>
      ) : (
        <Skeleton lines={1} />
      )}
    </section>
  )
}
