import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ask, operationKey } from '../../api/client.ts'
import { ActivityDocument, type ActivityQuery } from '../../generated/operations.ts'
import { useAddresses, useReading } from '../../state/address.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Moment } from './moment.tsx'
import { RecordHistory } from './record-history.tsx'
import './history.css'

type Recorded = ActivityQuery['revisions']['edges'][number]['node']

/** What was recorded in the whole graph, or of the record that the address names. */
export function HistoryPage() {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const of = params.get('of')
  const title = of === null ? t('history.title') : t('history.of', { record: of })
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: title })}</title>
      <h1>{title}</h1>
      <p className="page-lead">{t('history.note')}</p>
      {of === null ? <Activity /> : <RecordHistory of={of} />}
    </main>
  )
}

function Activity() {
  const { t } = useTranslation()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useActivity()
  if (error) return <ErrorNote error={error} onRetry={refetch} />
  if (!data) return <Skeleton lines={8} />
  const revisions = data.pages.flatMap((page) => page.revisions.edges.map(({ node }) => node))
  return (
    <>
      <ol className="history">
        {revisions.map((revision) => (
          <li key={revision.number}>
            <RevisionEntry revision={revision} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button className="button" onPress={() => void fetchNextPage()} isDisabled={isFetchingNextPage}>
          {t('app.more')}
        </Button>
      )}
    </>
  )
}

function useActivity() {
  const { language } = useReading()
  const variables = { first: 20, language }
  return useInfiniteQuery({
    queryKey: operationKey(ActivityDocument, variables),
    queryFn: ({ pageParam, signal }) => ask(ActivityDocument, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ revisions: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  })
}

function RevisionEntry({ revision }: { readonly revision: Recorded }) {
  const { t } = useTranslation()
  const to = useAddresses()
  const { edges, totalCount } = revision.changes
  return (
    <>
      <Moment moment={revision} href={to.home()} />
      {revision.erased && <p className="quiet">{t('history.erased')}</p>}
      <ul className="history-changes">
        {edges.map(({ node }) => (
          <li key={node.ref}>
            <PageLink href={to.history(node.ref)}>{node.words}</PageLink>{' '}
            <span className="history-title">{node.title}</span>
          </li>
        ))}
      </ul>
      {totalCount > edges.length && <p className="quiet">{t('history.more', { count: totalCount - edges.length })}</p>}
    </>
  )
}
