import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import type { SelectedPassage } from '../../../server/features/evidence/passage/select-passage.ts'
import { useChange } from '../../api/client.ts'
import { ProposeClaimDocument } from '../../generated/operations.ts'
import { useAddresses, useLanguage } from '../../state/address.ts'
import { useRequestKey } from '../../state/request-key.ts'
import { ErrorWords } from '../../ui/error-note.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { type ClaimDraft, claimChanges, emptyDraft } from './claim-changes.ts'
import { ClaimFields } from './claim-fields.tsx'
import { PassageFields } from './passage-fields.tsx'
import './claim-form.css'

/** A claim about the passage that was selected in a document; the server says what is missing. */
export function ClaimFormPage() {
  const { t } = useTranslation()
  const to = useAddresses()
  const language = useLanguage()
  const key = useRequestKey()
  const [params] = useSearchParams()
  const { state } = useLocation() as { readonly state: { readonly passage?: SelectedPassage } | null }
  const document = params.get('document') ?? ''
  const passage = state?.passage ?? null
  const [draft, setDraft] = useState<ClaimDraft>(emptyDraft)
  const [proposed, setProposed] = useState(false)
  const propose = useChange(ProposeClaimDocument, async () => setProposed(true))
  const change = (changes: Partial<ClaimDraft>) => setDraft({ ...draft, ...changes })
  const send = (event: FormEvent) => {
    event.preventDefault()
    propose.run({ key, changes: claimChanges(draft, document, passage, { key, language }) })
  }
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: t('claimForm.title') })}</title>
      <h1>{t('claimForm.title')}</h1>
      <p className="page-lead">{t('claimForm.lead')}</p>
      {passage ? (
        <blockquote className="passage">{passage.exact}</blockquote>
      ) : (
        <p>
          {t('claimForm.noPassage')}{' '}
          <PageLink href={document === '' ? to.documents() : to.document(document)}>
            {t('claimForm.toDocument')}
          </PageLink>
        </p>
      )}
      {proposed ? (
        <p role="status" className="note">
          {t('claimForm.proposed')} <PageLink href={to.document(document)}>{t('claimForm.toDocument')}</PageLink>
        </p>
      ) : (
        <form className="claim-form" onSubmit={send}>
          <ClaimFields draft={draft} onChange={change} />
          <PassageFields draft={draft} onChange={change} />
          <ErrorWords error={propose.error} />
          <SubmitButton pending={propose.pending}>{t('claimForm.propose')}</SubmitButton>
        </form>
      )}
    </main>
  )
}
