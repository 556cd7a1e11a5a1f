import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../state/address.ts'
import { dateWords } from '../../ui/dates.ts'
import { SavedAsked } from './saved-asked.tsx'
import { SavedCitation } from './saved-citation.tsx'
import type { SavedPath } from './saved-notices.tsx'

/** What the chain is cited by, and when it was saved. */
export function SavedFacts({ saved }: { readonly saved: SavedPath }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="saved-facts" aria-labelledby="saved-cite">
      <h2 id="saved-cite">{t('saved.cite')}</h2>
      <SavedCitation saved={saved} />
      <dl className="facts">
        <dt>{t('saved.identifier')}</dt>
        <dd className="saved-id">{saved.id}</dd>
        <dt>{t('saved.date')}</dt>
        <dd>
          {dateWords(saved.savedAt.slice(0, 10), language)}
          <span className="fact-note">{t('saved.inRevision', { number: saved.savedIn })}</span>
        </dd>
        <dt>{t('saved.question')}</dt>
        <SavedAsked saved={saved} />
        <dt>{t('saved.asked')}</dt>
        <dd>
          {t('saved.asOf', { number: saved.revision })}
          <span className="fact-note">{t('saved.revisionNote')}</span>
        </dd>
        <dt>{t('saved.place')}</dt>
        <dd>{t('saved.placeOf', { number: saved.place, total: saved.chains })}</dd>
        <dt>{t('saved.coverage')}</dt>
        <dd>{saved.coverage.words}</dd>
      </dl>
      {saved.intact && <p className="quiet">{t('saved.intact')}</p>}
    </section>
  )
}
