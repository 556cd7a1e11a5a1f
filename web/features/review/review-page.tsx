import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useOperation } from '../../api/client.ts'
import { ReviewQueueDocument } from '../../generated/operations.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ReviewQueue } from './review-queue.tsx'
import { ReviewedProposal } from './reviewed-proposal.tsx'
import './review.css'

/** The review queue, and beside it what the chosen proposal would change. */
export function ReviewPage() {
  const { t } = useTranslation()
  const [params, setParams] = useSearchParams()
  const { data, error, refetch } = useOperation(ReviewQueueDocument, { states: ['PROPOSED'], after: null })
  const queue = data?.proposals.edges.map(({ node }) => node) ?? []
  const chosen = params.get('proposal')
  const choose = (id: string | null) => {
    const next = new URLSearchParams(params)
    if (id === null) next.delete('proposal')
    else next.set('proposal', id)
    setParams(next)
  }
  const after = queue[queue.findIndex(({ id }) => id === chosen) + 1]?.id ?? null
  return (
    <main id="content" className="page review-page" tabIndex={-1}>
      <title>{t('app.title', { page: t('review.title') })}</title>
      <h1>{t('review.title')}</h1>
      <p className="page-lead">{t('review.lead')}</p>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className="review-columns">
          <ReviewQueue proposals={queue} total={data.proposals.totalCount} chosen={chosen} onChoose={choose} />
          {chosen !== null && (
            <ReviewedProposal
              key={chosen}
              id={chosen}
              reviews={data.me.role === 'EDITOR' || data.me.role === 'ADMIN'}
              onDone={() => choose(after)}
            />
          )}
        </div>
      )}
    </main>
  )
}
