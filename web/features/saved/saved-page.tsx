import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useOperation } from '../../api/client.ts'
import { SavedPathDocument } from '../../generated/operations.ts'
import { useReading } from '../../state/address.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ChainCautions } from '../answer/chain-cautions.tsx'
import { SavedAlternatives } from './saved-alternatives.tsx'
import { SavedChanges } from './saved-changes.tsx'
import { SavedFacts } from './saved-facts.tsx'
import { SavedGraph } from './saved-graph.tsx'
import { SavedNotices } from './saved-notices.tsx'
import { SavedSteps } from './saved-steps.tsx'
import '../answer/chains.css'
import '../answer/outline.css'
import './saved.css'

/** A chain as it was saved and, beside it, what has changed since. */
export function SavedPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const { language } = useReading()
  const { data, error, refetch } = useOperation(SavedPathDocument, { id, language, address: location.origin })
  const saved = data?.savedPath
  return (
    <main id="content" className="page page-saved" tabIndex={-1}>
      <title>{t('app.title', { page: saved?.title ?? t('saved.heading') })}</title>
      <header className="saved-header">
        <p className="breadcrumb">{t('saved.heading')}</p>
        <h1>{saved?.title ?? id}</h1>
      </header>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && !saved && <p className="note">{t('saved.missing')}</p>}
      {saved && (
        <>
          <SavedNotices saved={saved} />
          <div className="saved-columns">
            <SavedChanges saved={saved} />
            <article className="saved-chain" aria-label={t('saved.asSaved')}>
              <h2>{t('saved.asSaved')}</h2>
              <SavedGraph saved={saved} />
              <SavedSteps chain={saved.path} />
              <ChainCautions path={saved.path} heading="h3" />
              <SavedAlternatives saved={saved} />
              <p className="notice">{t('app.noWrongdoing')}</p>
            </article>
            <SavedFacts saved={saved} />
          </div>
        </>
      )}
    </main>
  )
}
