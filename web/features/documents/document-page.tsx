import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useOperation } from '../../api/client.ts'
import { DocumentDetailDocument } from '../../generated/operations.ts'
import { useAddresses, useReading } from '../../state/address.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DocumentFacts } from './document-facts.tsx'
import { DocumentViewer } from './document-viewer.tsx'
import './documents.css'

export function DocumentPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const to = useAddresses()
  const { data, error, refetch } = useOperation(DocumentDetailDocument, { id, ...useReading() })
  const document = data?.document
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: document?.title ?? t('documents.title') })}</title>
      <p className="breadcrumb">
        <PageLink href={to.documents()}>{t('documents.title')}</PageLink>
      </p>
      {!document && <h1 className="visually-hidden">{id}</h1>}
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && !document && <p className="note">{t('documents.missing', { id })}</p>}
      {document && (
        <article>
          <h1 lang={document.language ?? undefined}>{document.title}</h1>
          {document.note && <p className="page-lead">{document.note}</p>}
          <DocumentFacts document={document} />
          {document.claimCount > 0 && (
            <p>
              <PageLink className="button" href={to.claims({ document: document.id })}>
                {t('documents.claims', { count: document.claimCount })}
              </PageLink>
            </p>
          )}
          <DocumentViewer document={document} />
        </article>
      )}
    </main>
  )
}
