import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { QueuedProposalFragment } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import { timeWords } from '../../ui/dates.ts'

interface Props {
  readonly proposals: readonly QueuedProposalFragment[]
  readonly total: number
  readonly chosen: string | null
  onChoose(id: string): void
}

/** Proposals that wait, those that changed last first. */
export function ReviewQueue({ proposals, total, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <nav className="review-queue" aria-label={t('review.queue')}>
      <p className="quiet">{t('review.waiting', { count: total })}</p>
      {total === 0 && <p>{t('review.nothing')}</p>}
      <ol>
        {proposals.map(({ id, by, byName, mine, claimCount, recordedAt }) => (
          <li key={id}>
            <Button
              className="review-choice"
              aria-current={id === chosen ? 'true' : undefined}
              onPress={() => onChoose(id)}
            >
              <span>{t('review.claims', { count: claimCount })}</span>
              <span className="quiet">
                {mine ? t('review.mine') : (byName ?? by)} · {timeWords(recordedAt, language)}
              </span>
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
