import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/client.ts'
import { type ClaimDetailFragment, ClaimEvidenceDocument } from '../../generated/operations.ts'
import { useLanguage, useReading } from '../../state/address.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { HistorySection } from '../history/history-section.tsx'
import { CitationCard } from './citation-card.tsx'
import { citedSentence } from './cited-sentence.ts'
import { ClaimFacts } from './claim-facts.tsx'
import { ResponseCard } from './response-card.tsx'
import './claim.css'

interface Shown {
  /** What stands above the sentence, such as "claim 1 of 2". */
  readonly above: string | null
  /** The level of the headings inside. */
  readonly heading: 'h2' | 'h3' | 'h4'
  /** The citation that is being checked. */
  readonly checking: string | null
  onCheck(citation: string | null): void
}

interface ClaimDetailProps extends Shown {
  readonly claim: ClaimDetailFragment
}

/** One claim with its evidence, as of the revision that the page is read as of. */
export function ClaimEvidence({ id, ...shown }: Shown & { readonly id: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useOperation(ClaimEvidenceDocument, { id, ...useReading() })
  if (error) return <ErrorNote error={error} onRetry={refetch} />
  if (!data) return <Skeleton lines={8} />
  const { claim } = data
  if (claim === null) return <p className="note">{t('evidence.gone')}</p>
  return (
    <>
      <ClaimDetail claim={claim} {...shown} />
      <HistorySection of={`claim:${claim.id}`} />
    </>
  )
}

/** One claim: its sentence, who says it, how good the evidence is, every passage and every answer. */
export function ClaimDetail({ claim, above, heading: Heading, checking, onCheck }: ClaimDetailProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <article className="claim" aria-label={claim.sentence}>
      {above && <p className="claim-above">{above}</p>}
      <p className="claim-sentence">{claim.sentence}</p>
      {claim.polarity === 'IS_NOT' && <p className="note note-caution">{t('evidence.denial')}</p>}
      <ClaimFacts claim={claim} />
      <section className="citations">
        <Heading>{t('evidence.citations', { count: claim.citations.length })}</Heading>
        {claim.citations.length === 0 && <p className="quiet">{t('evidence.noCitations')}</p>}
        {claim.citations.map((citation) => (
          <CitationCard
            key={citation.id}
            citation={citation}
            checking={checking === citation.id}
            onCheck={(open) => onCheck(open ? citation.id : null)}
          />
        ))}
      </section>
      {claim.responses.length > 0 && (
        <section className="responses">
          <Heading>{t('evidence.responses', { count: claim.responses.length })}</Heading>
          {claim.responses.map((response) => (
            <ResponseCard key={response.id} response={response} />
          ))}
        </section>
      )}
      <footer className="claim-footer">
        <CopyButton label={t('evidence.copySentence')} text={() => citedSentence(claim, language)} />
        <span className="quiet">{t('evidence.coder', { author: claim.author, number: claim.recordedIn })}</span>
      </footer>
    </article>
  )
}
