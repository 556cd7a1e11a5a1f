import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ask, operationKey } from '../../api/client.ts'
import { type ClaimFilter, ClaimsDocument } from '../../generated/operations.ts'
import { useAddresses, useReading } from '../../state/address.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useName } from '../question/use-names.ts'
import { claimFilter } from './claim-filter.ts'
import { ClaimRows } from './claim-rows.tsx'

/** Claims by who speaks, by document or by what they are about; the filter is in the address. */
export function ClaimsPage() {
  const { t } = useTranslation()
  const to = useAddresses()
  const [params] = useSearchParams()
  const filter = claimFilter(params)
  const { title, note } = useTitle(filter)
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useClaims(filter)
  const claims = data?.pages.flatMap((page) => page.claims.edges.map(({ node }) => node)) ?? []
  const total = data?.pages[0]?.claims.totalCount ?? 0
  const own = filter.assertedByType === 'Vendor'
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: title })}</title>
      <h1>{title}</h1>
      <p className="page-lead">{note}</p>
      <nav className="filter-links" aria-label={t('claims.filter')}>
        <PageLink href={to.claims()} aria-current={Object.keys(filter).length === 0 ? 'page' : undefined}>
          {t('claims.showAll')}
        </PageLink>
        <PageLink href={to.claims({ assertedBy: 'Vendor' })} aria-current={own ? 'page' : undefined}>
          {t('claims.showOwn')}
        </PageLink>
      </nav>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <>
          <p className="quiet" role="status">
            {total === claims.length
              ? t('claims.count', { count: total })
              : t('claims.shown', { shown: claims.length, total })}
          </p>
          {total === 0 ? <p className="note">{t('claims.empty')}</p> : <ClaimRows claims={claims} heading="h2" />}
          {hasNextPage && (
            <Button className="button" onPress={() => void fetchNextPage()} isDisabled={isFetchingNextPage}>
              {t('app.more')}
            </Button>
          )}
        </>
      )}
      <p className="notice">{t('app.noWrongdoing')}</p>
    </main>
  )
}

function useClaims(filter: ClaimFilter) {
  const variables = { filter, first: 30, ...useReading() }
  return useInfiniteQuery({
    queryKey: operationKey(ClaimsDocument, variables),
    queryFn: ({ pageParam, signal }) => ask(ClaimsDocument, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ claims: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  })
}

function useTitle(filter: ClaimFilter): { title: string; note: string } {
  const { t } = useTranslation()
  const about = useName(filter.entity ?? null).label
  const speaker = useName(filter.assertedBy ?? null).label
  if (filter.assertedByType === 'Vendor') return { title: t('claims.ownWords'), note: t('claims.ownWordsNote') }
  const note = t('claims.allNote')
  if (filter.document) return { title: t('claims.of'), note }
  if (filter.entity) return { title: t('claims.about', { name: about }), note }
  if (filter.assertedBy) return { title: t('claims.by', { name: speaker }), note }
  return { title: t('claims.all'), note }
}
