import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { isLoopback } from '../../../server/loopback.ts'
import { useChange } from '../../api/client.ts'
import { SignInDocument } from '../../generated/operations.ts'
import { useAddresses } from '../../state/address.ts'
import { ErrorWords } from '../../ui/error-note.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { pathWithin } from './path-within.ts'
import './people.css'

/** Where somebody signs in, at its own address or in the place of a page that is not for visitors. */
export function SignInPage() {
  const { t } = useTranslation()
  const to = useAddresses()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const { run, error, pending } = useChange(SignInDocument, async () => {
    await queries.resetQueries()
    if (pathname === '/sign-in') navigate(pathWithin(params.get('then')) ?? to.home(), { replace: true })
  })
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: t('account.signIn') })}</title>
      <h1>{t('account.signIn')}</h1>
      <p className="page-lead">{t('account.signInLead')}</p>
      {location.protocol === 'http:' && !isLoopback(location.hostname) && (
        <p className="note note-caution">{t('account.needsTls')}</p>
      )}
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault()
          run({ name, password })
        }}
      >
        <TextField label={t('account.name')} value={name} onChange={setName} autoComplete="username" />
        <TextField
          label={t('account.password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <ErrorWords error={error} />
        <SubmitButton pending={pending}>{t('account.signIn')}</SubmitButton>
      </form>
      <p className="quiet">{t('account.noAccount')}</p>
    </main>
  )
}
