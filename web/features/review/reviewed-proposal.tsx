import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/client.ts'
import { ReviewedProposalDocument } from '../../generated/operations.ts'
import { apiLanguages } from '../../locales/i18n.ts'
import { useLanguage } from '../../state/address.ts'
import { timeWords } from '../../ui/dates.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FieldChanges } from './field-changes.tsx'
import { ProposedChange } from './proposed-change.tsx'
import { ReviewDecision } from './review-decision.tsx'

interface Props {
  readonly id: string
  /** Whether who reads may accept and send back. */
  readonly reviews: boolean
  onDone(): void
}

/** A proposal as it would be accepted, beside what it replaces. */
export function ReviewedProposal({ id, reviews, onDone }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data, error, refetch } = useOperation(ReviewedProposalDocument, { id, language: apiLanguages[language] })
  const heading = useRef<HTMLHeadingElement>(null)
  const proposal = data?.proposal
  useEffect(() => {
    if (proposal) heading.current?.focus()
  }, [proposal])
  if (error) return <ErrorNote error={error} onRetry={refetch} />
  if (!data) return <Skeleton lines={8} />
  if (!proposal) return <p>{t('review.gone')}</p>
  const { changes, changedSince, comments, mine, by, byName, claimCount, recordedAt, sample, state } = proposal
  return (
    <section className="reviewed" aria-labelledby="reviewed">
      <h2 id="reviewed" ref={heading} tabIndex={-1}>
        {t('review.claims', { count: claimCount })} · {t(`review.states.${state}`)}
      </h2>
      <p className="quiet">
        {t('review.by', { name: mine ? t('review.you') : (byName ?? by) })} · {timeWords(recordedAt, language)}
      </p>
      {sample && <p>{t('review.sample', { ...sample })}</p>}
      {changedSince.length > 0 && (
        <div className="note note-bad">
          <p className="note-title">{t('review.changedSince')}</p>
          {changedSince.map(({ record, difference }) => (
            <div key={record}>
              <code>{record}</code>
              <FieldChanges difference={difference} />
            </div>
          ))}
        </div>
      )}
      <ol className="proposed-changes">
        {changes.map((change) => (
          <ProposedChange key={`${change.kind}:${change.id}`} change={change} />
        ))}
      </ol>
      {comments.length > 0 && (
        <>
          <h3>{t('review.comments')}</h3>
          <ul className="review-comments">
            {comments.map((comment) => (
              <li key={`${comment.time} ${comment.by}`}>
                <span className="quiet">
                  {comment.byName ?? comment.by} · {timeWords(comment.time, language)}
                </span>
                <p>{comment.text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {state === 'PROPOSED' && reviews && <ReviewDecision proposal={proposal} onDone={onDone} />}
    </section>
  )
}
