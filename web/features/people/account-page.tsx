import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useChange, useOperation } from '../../api/client.ts'
import { AccountDocument, type AccountQuery, SignOutDocument } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import { timeWords } from '../../ui/dates.ts'
import { ErrorNote, ErrorWords } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { PasswordForm } from './password-form.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { TokenList } from './token-list.tsx'
import { useMe } from './use-me.ts'
import './people.css'

/** One's own account: password, browsers, tokens. */
export function AccountPage() {
  const me = useMe()
  if (me === null) return <Skeleton lines={6} />
  return me.person === null ? <SignInPage /> : <OwnAccount />
}

function OwnAccount() {
  const { t } = useTranslation()
  const { data, error, refetch } = useOperation(AccountDocument, {})
  const person = data?.me.person
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: t('account.title') })}</title>
      <h1>{t('account.title')}</h1>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && person && (
        <>
          <p className="page-lead">{t('account.you', { name: person.name, role: t(`roles.${person.role}`) })}</p>
          <p>{t(`roleNotes.${person.role}`)}</p>
          <Sessions sessions={data.me.sessions} />
          <section className="account-section">
            <h2>{t('account.changePassword')}</h2>
            <p>{t('account.changePasswordNote')}</p>
            <PasswordForm name={person.name} />
          </section>
          <TokenList tokens={data.me.tokens} />
        </>
      )}
    </main>
  )
}

function Sessions({ sessions }: { readonly sessions: AccountQuery['me']['sessions'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const { run, error, pending } = useChange(SignOutDocument, () => queries.resetQueries())
  return (
    <section className="account-section">
      <h2>{t('account.sessions')}</h2>
      <ul className="account-list">
        {sessions.map(({ id, device, created, current }) => (
          <li key={id}>
            <span className="account-device">{device || t('account.unknownDevice')}</span>
            <span className="quiet">
              {t('account.since', { time: timeWords(created, language) })}
              {current && ` · ${t('account.thisOne')}`}
            </span>
          </li>
        ))}
      </ul>
      <ErrorWords error={error} />
      <div className="account-buttons">
        <Button className="button" isDisabled={pending} onPress={() => run({ everywhere: false })}>
          {t('account.signOut')}
        </Button>
        <Button className="button" isDisabled={pending} onPress={() => run({ everywhere: true })}>
          {t('account.signOutEverywhere')}
        </Button>
      </div>
    </section>
  )
}
