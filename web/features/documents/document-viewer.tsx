import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useOperation } from '../../api/client.ts'
import { DocumentTextDocument } from '../../generated/operations.ts'
import { useAddresses, useReading } from '../../state/address.ts'
import { LinkReader } from '../../state/link-reader.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CitedPassages } from './cited-passages.tsx'
import { readDocumentPlace } from './document-place.ts'
import { canShowOriginal, Original } from './original.tsx'
import { PageTurner } from './page-turner.tsx'
import { type ShownDocument, TextPage } from './text-page.tsx'
import './document-viewer.css'

/** A document's text page by page, the copy itself, and the passages that claims cite; what is open is in the address. */
export function DocumentViewer({ document }: { readonly document: ShownDocument }) {
  const { t } = useTranslation()
  const to = useAddresses()
  const place = readDocumentPlace(new LinkReader(useSearchParams()[0]))
  const { file, capture, citations } = document
  const hasText = capture?.stored === true && capture.textLength !== null
  const cited = citations.find(({ id }) => id === place.citation)
  const number = place.page ?? cited?.selector.page ?? 1
  const { revision } = useReading()
  const text = useOperation(DocumentTextDocument, hasText ? { id: document.id, page: number, revision } : null, {
    keepPrevious: true,
  })
  const page = text.data?.document?.text
  const hasOriginal = file !== null && canShowOriginal(file.mediaType)
  const view = hasOriginal && (!hasText || place.view === 'original') ? 'original' : 'text'
  return (
    <>
      {(hasText || hasOriginal) && (
        <section className="document-viewer">
          <h2>{t('documents.read')}</h2>
          <div className="document-bar">
            {hasText && hasOriginal && (
              <nav className="filter-links" aria-label={t('documents.views')}>
                {(['text', 'original'] as const).map((name) => (
                  <PageLink
                    key={name}
                    href={to.document(document.id, { ...place, page: number, view: name })}
                    aria-current={view === name ? 'page' : undefined}
                    preventScrollReset
                  >
                    {t(`documents.view.${name}`)}
                  </PageLink>
                ))}
              </nav>
            )}
            {page && page.pages > 1 && (
              <PageTurner
                number={page.number}
                pages={page.pages}
                href={(other) => to.document(document.id, { page: other, view })}
              />
            )}
          </div>
          {text.error && <ErrorNote error={text.error} onRetry={text.refetch} />}
          {view === 'original' && file && <Original file={file} title={document.title} page={number} />}
          {view === 'text' && !page && !text.error && <Skeleton lines={12} />}
          {view === 'text' && page && <TextPage document={document} page={page} citation={place.citation} />}
        </section>
      )}
      <CitedPassages document={document} citation={place.citation} withText={hasText} />
    </>
  )
}
