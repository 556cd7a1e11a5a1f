import { useTranslation } from 'react-i18next'
import { codings, documentKinds } from '../../../server/ontology/evidence-terms.ts'
import type { CitationDetailFragment, DocumentLineFragment } from '../../generated/operations.ts'
import { useAddresses, useLanguage } from '../../state/address.ts'
import { dateWords } from '../../ui/dates.ts'
import { ExternalLink } from '../../ui/external-link.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import './document-reference.css'

interface Props {
  readonly document: DocumentLineFragment & Partial<Pick<CitationDetailFragment['document'], 'origin'>>
}

/** A document: title, publisher, kind, dates, where it is and what it derives from. */
export function DocumentReference({ document }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const to = useAddresses()
  const parents = document.origin?.documents ?? []
  const facts = [
    document.publisher.name,
    documentKinds[document.kind][language],
    ...(document.coding === 'LISTED' ? [codings.LISTED[language]] : []),
    ...(document.published ? [t('evidence.published', { date: dateWords(document.published, language) })] : []),
    ...(document.retrieved ? [t('evidence.retrieved', { date: dateWords(document.retrieved, language) })] : []),
  ]
  return (
    <div className="document-reference">
      <p className="document-title">
        <PageLink href={to.document(document.id)} lang={document.language ?? undefined}>
          {document.title}
        </PageLink>
      </p>
      <p className="document-facts">{facts.join(' · ')}</p>
      <p className="document-links">
        {document.url && <ExternalLink href={document.url}>{t('evidence.original')}</ExternalLink>}
        {document.archiveUrl && <ExternalLink href={document.archiveUrl}>{t('evidence.archive')}</ExternalLink>}
        {!document.url && !document.archiveUrl && <span className="quiet">{t('evidence.noLink')}</span>}
      </p>
      {parents.length > 0 && (
        <p className="document-facts">
          {t('evidence.derivedFrom', { titles: parents.map(({ title }) => title).join(', ') })}
        </p>
      )}
    </div>
  )
}
