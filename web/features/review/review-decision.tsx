import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useChange } from '../../api/client.ts'
import {
  AcceptReviewedDocument,
  type QueuedProposalFragment,
  SendBackReviewedDocument,
} from '../../generated/operations.ts'
import { useRequestKey } from '../../state/request-key.ts'
import { ErrorWords } from '../../ui/error-note.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'

interface Props {
  readonly proposal: QueuedProposalFragment
  onDone(): void
}

/** Accepts what is shown, in the version that is shown, or sends it back with what to change. */
export function ReviewDecision({ proposal: { id, recordedIn }, onDone }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [comment, setComment] = useState('')
  const acceptKey = useRequestKey()
  const sendBackKey = useRequestKey()
  const field = useId()
  const done = async () => {
    onDone()
    document.getElementById('content')?.focus()
    await queries.invalidateQueries()
  }
  const accept = useChange(AcceptReviewedDocument, done)
  const sendBack = useChange(SendBackReviewedDocument, done)
  const send = (event: FormEvent) => {
    event.preventDefault()
    sendBack.run({ key: sendBackKey, id, expected: recordedIn, comment })
  }
  return (
    <div className="review-decision">
      <Button
        className="button"
        isDisabled={accept.pending}
        onPress={() => accept.run({ key: acceptKey, proposals: [{ id, expected: recordedIn }], sample: null })}
      >
        {t('review.accept')}
      </Button>
      <form onSubmit={send}>
        <div className="field">
          <label htmlFor={field}>{t('review.comment')}</label>
          <textarea id={field} rows={3} value={comment} onChange={(event) => setComment(event.target.value)} />
        </div>
        <SubmitButton pending={sendBack.pending}>{t('review.sendBack')}</SubmitButton>
      </form>
      <ErrorWords error={accept.error ?? sendBack.error} />
    </div>
  )
}
