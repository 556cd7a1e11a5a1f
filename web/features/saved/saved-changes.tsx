import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/client.ts'
import { SavedPathChangesDocument } from '../../generated/operations.ts'
import { useAddresses, useReading } from '../../state/address.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import type { SavedPath } from './saved-notices.tsx'
import { stateOf } from './saved-question.ts'

/** What is no longer as it was saved. The question is asked anew for that, so it comes after the chain. */
export function SavedChanges({ saved }: { readonly saved: SavedPath }) {
  const { t } = useTranslation()
  const to = useAddresses()
  const { language } = useReading()
  const { data, error, refetch } = useOperation(SavedPathChangesDocument, { id: saved.id, language })
  const found = data?.savedPath
  return (
    <section className="saved-changes" aria-labelledby="saved-since" aria-busy={!found && !error}>
      <h2 id="saved-since">{t('saved.since')}</h2>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      <div role="status">
        {!found && !error && <p className="progress">{t('saved.comparing')}</p>}
        {found?.changes.length === 0 && <p>{t('saved.unchanged', { number: found.newest })}</p>}
      </div>
      {found && found.changes.length > 0 && (
        <>
          <ul className="saved-change-list">
            {found.changes.map(({ code, hop, words }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of two claims of a step.
              <li key={`${code} ${hop} ${index}`}>{words}</li>
            ))}
          </ul>
          <p className="quiet">{t('saved.comparedWith', { number: found.newest })}</p>
        </>
      )}
      <p>
        <PageLink className="button" href={to.answer(stateOf(saved.question))}>
          {t('saved.today')}
        </PageLink>
      </p>
    </section>
  )
}
