import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ask, operationKey } from '../../api/client.ts'
import { RecordHistoryDocument, type RecordHistoryQuery } from '../../generated/operations.ts'
import { useReading } from '../../state/address.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Moment } from './moment.tsx'
import './history.css'

type Change = RecordHistoryQuery['history']['edges'][number]['node']

/** What happened to a record, newest first. */
export function RecordHistory({ of }: { readonly of: string }) {
  const { t } = useTranslation()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useHistory(of)
  if (error) return <ErrorNote error={error} onRetry={refetch} />
  if (!data) return <Skeleton lines={4} />
  const changes = data.pages.flatMap((page) => page.history.edges.map(({ node }) => node))
  if (changes.length === 0) return <p className="note">{t('history.never')}</p>
  return (
    <>
      <ol className="history">
        {changes.map((change) => (
          <li key={`${change.revision.number} ${change.ref}`}>
            <ChangeEntry change={change} />
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

function useHistory(ref: string) {
  const { language } = useReading()
  const variables = { ref, first: 20, language }
  return useInfiniteQuery({
    queryKey: operationKey(RecordHistoryDocument, variables),
    queryFn: ({ pageParam, signal }) => ask(RecordHistoryDocument, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ history: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  })
}

function ChangeEntry({ change }: { readonly change: Change }) {
  const { t } = useTranslation()
  const differs = change.action === 'CHANGED' || change.action === 'DERIVED'
  return (
    <>
      <Moment moment={change.revision} />
      <p className="history-what">{change.words}</p>
      <p className="history-title">{change.title}</p>
      {change.reason && (
        <p>
          {t('history.reason')}
          {t('app.colon')}
          {change.reason}
        </p>
      )}
      {differs && change.fields.length > 0 && <Differences fields={change.fields} />}
    </>
  )
}

function Differences({ fields }: Pick<Change, 'fields'>) {
  const { t } = useTranslation()
  return (
    <details className="history-values">
      <summary>{t('history.values')}</summary>
      <dl className="facts">
        {fields.map(({ path, label, before, after, derived }) => (
          <div key={`${derived} ${path}`}>
            <dt>
              {label}
              {path.includes('.') && <small className="quiet"> {path.slice(path.indexOf('.') + 1)}</small>}
              {derived && <small className="quiet"> {t('history.derived')}</small>}
            </dt>
            <dd>
              <span className="history-side">{t('history.before')}</span> <del>{before ?? t('history.none')}</del>
            </dd>
            <dd>
              <span className="history-side">{t('history.after')}</span> <ins>{after ?? t('history.none')}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
