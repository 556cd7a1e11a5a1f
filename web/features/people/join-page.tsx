import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useChange, useOperation } from '../../api/client.ts'
import { AcceptInvitationDocument, InvitationOfferDocument } from '../../generated/operations.ts'
import { useAddresses } from '../../state/address.ts'
import { ErrorNote, ErrorWords } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './people.css'

/** What a one-time address opens: an account, or another password for one. */
export function JoinPage() {
  const { t } = useTranslation()
  const { hash } = useLocation()
  const secret = hash.slice(1)
  const { data, error, refetch } = useOperation(InvitationOfferDocument, { secret })
  const offer = data?.invitation
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: t('join.title') })}</title>
      <h1>{t('join.title')}</h1>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && !offer && <p className="note">{t('errors.refusals.INVITATION_OVER')}</p>}
      {offer && (
        <>
          <p className="page-lead">
            {offer.name === null
              ? t('join.lead', { role: t(`roles.${offer.role}`) })
              : t('join.again', { name: offer.name })}
          </p>
          <p>{t(`roleNotes.${offer.role}`)}</p>
          <JoinForm secret={secret} known={offer.name} />
        </>
      )}
    </main>
  )
}

function JoinForm({ secret, known }: { readonly secret: string; readonly known: string | null }) {
  const { t } = useTranslation()
  const to = useAddresses()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [name, setName] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const { run, error, pending } = useChange(AcceptInvitationDocument, async () => {
    // First, so that the address that is over is neither asked again nor kept in the history.
    await navigate(to.home(), { replace: true })
    await queries.resetQueries()
  })
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault()
        run({ secret, name: known === null ? name : null, password })
      }}
    >
      <TextField
        label={t('account.name')}
        note={t('join.nameNote')}
        value={name}
        onChange={setName}
        autoComplete="username"
        readOnly={known !== null}
      />
      <TextField
        label={t('account.newPassword')}
        note={t('account.passwordNote')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
      <ErrorWords error={error} />
      <SubmitButton pending={pending}>{t(known === null ? 'join.make' : 'join.set')}</SubmitButton>
    </form>
  )
}
