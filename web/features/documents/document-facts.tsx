import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { codings, documentKinds, originStatuses } from '../../../server/ontology/evidence-terms.ts'
import type { DocumentDetailQuery } from '../../generated/operations.ts'
import { useAddresses, useLanguage } from '../../state/address.ts'
import { dateWords, languageWords, numberWords } from '../../ui/dates.ts'
import { ExternalLink } from '../../ui/external-link.tsx'
import { PageLink } from '../../ui/page-link.tsx'

interface Props {
  readonly document: NonNullable<DocumentDetailQuery['document']>
}

export function DocumentFacts({ document }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const to = useAddresses()
  const { publisher, origin, capture } = document
  const date = (edtf: string | null) => (edtf ? dateWords(edtf, language) : t('documents.unknown'))
  return (
    <dl className="facts facts-wide">
      <Fact name={t('documents.publisher')}>{publisher.name}</Fact>
      <Fact name={t('documents.reliability')} note={publisher.reliability.reason}>
        {publisher.reliability.words} ({publisher.reliability.grade})
      </Fact>
      <Fact name={t('documents.kind')}>
        {documentKinds[document.kind][language]}, {codings[document.coding][language]}
      </Fact>
      <Fact name={t('documents.language')}>
        {document.language ? languageWords(document.language, language) : t('documents.unknown')}
      </Fact>
      <Fact name={t('documents.published')}>{date(document.published)}</Fact>
      <Fact name={t('evidence.original')}>
        {document.url ? <ExternalLink href={document.url}>{document.url}</ExternalLink> : t('evidence.noLink')}
      </Fact>
      {document.archiveUrl && (
        <Fact name={t('evidence.archive')}>
          <ExternalLink href={document.archiveUrl}>{document.archiveUrl}</ExternalLink>
        </Fact>
      )}
      <Fact name={t('documents.origin')} note={origin.reason}>
        {originStatuses[origin.status][language]}
        {origin.documents.map((parent) => (
          <span key={parent.id} className="fact-note">
            <PageLink href={to.document(parent.id)}>{parent.title}</PageLink>
          </span>
        ))}
      </Fact>
      {capture === null ? (
        <Fact name={t('documents.copy')}>{t('documents.noCopy')}</Fact>
      ) : (
        <>
          <Fact name={t('documents.retrieved')}>{date(document.retrieved)}</Fact>
          <Fact name={t('documents.copy')}>
            {t(capture.stored ? 'documents.bytesKept' : 'documents.bytesHashed', {
              bytes: numberWords(capture.bytes, language),
            })}
          </Fact>
          <Fact name={t('documents.sha256')}>
            <code>{capture.sha256}</code>
          </Fact>
          <Fact name={t('documents.text')}>
            {capture.textLength === null
              ? t('documents.noText')
              : t('documents.textLength', {
                  length: numberWords(capture.textLength, language),
                  normaliser: capture.normaliser,
                })}
          </Fact>
        </>
      )}
    </dl>
  )
}

interface FactProps {
  readonly name: string
  readonly note?: string | null
  readonly children: ReactNode
}

function Fact({ name, note, children }: FactProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {children}
        {note && <span className="fact-note">{note}</span>}
      </dd>
    </>
  )
}
