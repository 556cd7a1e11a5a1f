import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChange } from '../../api/client.ts'
import { ChangePasswordDocument } from '../../generated/operations.ts'
import { ErrorWords } from '../../ui/error-note.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'

export function PasswordForm({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [done, setDone] = useState(false)
  const { run, error, pending } = useChange(ChangePasswordDocument, async () => {
    setCurrent('')
    setNext('')
    setDone(true)
    await queries.invalidateQueries()
  })
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault()
        setDone(false)
        run({ current, next })
      }}
    >
      {/* So that a password manager knows whose it is. */}
      <input type="text" autoComplete="username" value={name} readOnly hidden />
      <TextField
        label={t('account.currentPassword')}
        type="password"
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
      />
      <TextField
        label={t('account.newPassword')}
        note={t('account.passwordNote')}
        type="password"
        value={next}
        onChange={setNext}
        autoComplete="new-password"
      />
      <ErrorWords error={error} />
      <p role="status">{done && t('account.passwordChanged')}</p>
      <SubmitButton pending={pending}>{t('account.changePassword')}</SubmitButton>
    </form>
  )
}
