import { useTranslation } from 'react-i18next'
import type { CitationDetailFragment } from '../../generated/operations.ts'
import { useAddresses, useLanguage } from '../../state/address.ts'
import { numberWords } from '../../ui/dates.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { CheckYourself } from './check-yourself.tsx'
import { DocumentReference } from './document-reference.tsx'

interface Props {
  readonly citation: CitationDetailFragment
  readonly checking: boolean
  onCheck(open: boolean): void
}

/** One passage: whether it supports, both grades in words, the document, where, what it says, and how to check it. */
export function CitationCard({ citation, checking, onCheck }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const to = useAddresses()
  const { reliability, credibility, selector, document } = citation
  return (
    <div className={citation.counts ? 'citation' : 'citation citation-out'}>
      <p className="citation-stance">
        <span className={`chip stance-${citation.stance.toLowerCase()}`}>
          {citation.stance === 'SUPPORTS' ? t('evidence.supports') : t('evidence.contradicts')}
        </span>
        {!citation.counts && <span className="chip">{t('evidence.notCounted')}</span>}
        {citation.attributedTo && <span>{t('evidence.attributedTo', { name: citation.attributedTo })}</span>}
      </p>
      {citation.retracted && <p className="note">{t('evidence.retracted', { reason: citation.retracted })}</p>}
      <p className="citation-summary">
        <span className="label">{t('evidence.summary')}</span>
        {citation.summary}
      </p>
      <details className="grades">
        <summary>
          {t('evidence.gradeWords', { reliability: reliability.words, credibility: credibility.words })}{' '}
          <span className="quiet">({citation.grade})</span>
        </summary>
        <dl className="facts">
          <dt>{t('evidence.sourceGrade')}</dt>
          <dd>
            {reliability.words} ({reliability.grade})<span className="fact-note">{reliability.reason}</span>
          </dd>
          <dt>{t('evidence.informationGrade')}</dt>
          <dd>
            {credibility.words} ({credibility.grade})<span className="fact-note">{credibility.reason}</span>
          </dd>
        </dl>
      </details>
      <DocumentReference document={document} />
      <p className="citation-place">
        <span className="label">{t('evidence.place')}</span>
        {selector.locator}
        <span className="fact-note">
          {selector.page !== null && `${t('evidence.page', { number: selector.page })} · `}
          {t('evidence.position', {
            start: numberWords(selector.start, language),
            end: numberWords(selector.end, language),
          })}
        </span>
      </p>
      {selector.exact !== null ? (
        <blockquote className="passage" lang={document.language ?? undefined}>
          {selector.exact}
        </blockquote>
      ) : (
        <p className="sealed">{t('evidence.sealed')}</p>
      )}
      {document.capture?.stored && (
        <p className="citation-place">
          <PageLink href={to.document(document.id, { page: selector.page, citation: citation.id })}>
            {t('documents.showInText')}
          </PageLink>
        </p>
      )}
      <details className="check" open={checking} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary>{t('check.heading')}</summary>
        {checking && <CheckYourself citation={citation} />}
      </details>
    </div>
  )

  function onToggle(open: boolean) {
    if (open !== checking) onCheck(open)
  }
}
