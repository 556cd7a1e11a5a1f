import { useTranslation } from 'react-i18next'
import type { ResponseDetailFragment } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import { dateWords } from '../../ui/dates.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { DocumentReference } from './document-reference.tsx'

/** A party's answer: one sentence, who asked and when, and the whole answer on request. */
export function ResponseCard({ response }: { readonly response: ResponseDetailFragment }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { askedBy, asked, answered, saidBy } = response
  const facts = [
    response.outcomeWords,
    ...(saidBy ? [t('evidence.saidBy', { name: saidBy.name })] : []),
    ...(askedBy ? [t('evidence.askedBy', { name: askedBy })] : []),
    ...(asked ? [t('evidence.askedOn', { date: dateWords(asked, language) })] : []),
    ...(answered ? [t('evidence.answeredOn', { date: dateWords(answered, language) })] : []),
  ]
  return (
    <div className="response">
      <p className="response-party">
        <TypeMark type={response.party.type} /> {response.party.label}
      </p>
      <p className="response-sentence">{response.sentence}</p>
      <p className="document-facts">{facts.join(' · ')}</p>
      {response.followUp && (
        <p className="document-facts">
          {response.followUp.words}
          {t('app.colon')}
          {response.followUp.reason}
        </p>
      )}
      {(response.annex || response.document) && (
        <details>
          <summary>{t('evidence.annex')}</summary>
          {response.annex && <p>{response.annex}</p>}
          {response.document && <DocumentReference document={response.document} />}
        </details>
      )}
    </div>
  )
}
