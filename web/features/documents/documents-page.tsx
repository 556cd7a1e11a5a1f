import { useTranslation } from 'react-i18next'
import { isAtLeast } from '../../../server/authorisation/roles.ts'
import { useOperation } from '../../api/client.ts'
import { DocumentsDocument, type DocumentsQuery } from '../../generated/operations.ts'
import { useAddresses, useReading } from '../../state/address.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DocumentReference } from '../evidence/document-reference.tsx'
import { useMe } from '../people/use-me.ts'
import './documents.css'

type Listed = DocumentsQuery['documents']['edges'][number]['node']

/** What the graph rests on, and what is known but not yet coded. */
export function DocumentsPage() {
  const { t } = useTranslation()
  const to = useAddresses()
  const me = useMe()
  const { data, error, refetch } = useOperation(DocumentsDocument, { first: 100, ...useReading() })
  const documents = data?.documents.edges.map(({ node }) => node) ?? []
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: t('documents.title') })}</title>
      <h1>{t('documents.title')}</h1>
      <p className="page-lead">{t('documents.note')}</p>
      {me && isAtLeast(me.role, 'RESEARCHER') && (
        <p>
          <PageLink className="button" href={to.addDocument()}>
            {t('adding.heading')}
          </PageLink>
        </p>
      )}
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && documents.length === 0 && <p className="note">{t('documents.empty')}</p>}
      {documents.length > 0 && (
        <>
          <DocumentList
            heading={t('documents.coded')}
            documents={documents.filter(({ coding }) => coding === 'CODED')}
          />
          <DocumentList
            heading={t('documents.listed')}
            documents={documents.filter(({ coding }) => coding === 'LISTED')}
          />
          <DocumentList
            heading={t('documents.notes')}
            documents={documents.filter(({ coding }) => coding === 'NOTES')}
          />
        </>
      )}
    </main>
  )
}

function DocumentList({ heading, documents }: { readonly heading: string; readonly documents: readonly Listed[] }) {
  const { t } = useTranslation()
  const to = useAddresses()
  return (
    <section>
      <h2>{heading}</h2>
      {documents.length === 0 && <p className="quiet">{t('documents.noneListed')}</p>}
      <ul className="documents">
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentReference document={document} />
            {document.note && <p className="document-note">{document.note}</p>}
            {document.claimCount > 0 && (
              <p>
                <PageLink href={to.claims({ document: document.id })}>
                  {t('documents.claims', { count: document.claimCount })}
                </PageLink>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
