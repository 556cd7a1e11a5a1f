import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type AccountRole, accountRoles } from '../../../server/authorisation/roles.ts'
import { useChange } from '../../api/client.ts'
import { InvitePersonDocument, type PeopleQuery, WithdrawInvitationDocument } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import { timeWords } from '../../ui/dates.ts'
import { ErrorWords } from '../../ui/error-note.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { Choice } from '../question/filter-fields.tsx'
import { OnlyOnce } from './only-once.tsx'

/** Inviting somebody, and what was offered and not used yet. */
export function Invitations({ invitations }: { readonly invitations: PeopleQuery['invitations'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const { run, error } = useChange(WithdrawInvitationDocument, () => queries.invalidateQueries())
  return (
    <section className="account-section">
      <h2>{t('people.invite')}</h2>
      <p>{t('people.inviteNote')}</p>
      <InviteForm />
      {invitations.length > 0 && <h3>{t('people.open')}</h3>}
      <ul className="account-list">
        {invitations.map(({ id, role, person, expires }) => (
          <li key={id}>
            <span>{person?.name ?? t(`roles.${role}`)}</span>
            <span className="quiet">{t('tokens.until', { time: timeWords(expires, language) })}</span>
            <Button className="button-quiet" onPress={() => run({ id })}>
              {t('people.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorWords error={error} />
    </section>
  )
}

function InviteForm() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [role, setRole] = useState<AccountRole>('RESEARCHER')
  const [path, setPath] = useState<string | null>(null)
  const { run, error, pending } = useChange(InvitePersonDocument, async ({ invitePerson }) => {
    setPath(invitePerson.path)
    await queries.invalidateQueries()
  })
  return (
    <>
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault()
          run({ role })
        }}
      >
        <Choice
          label={t('people.role')}
          wide
          value={role}
          options={accountRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          onChange={(value) => setRole(value)}
        />
        <p className="field-note">{t(`roleNotes.${role}`)}</p>
        <ErrorWords error={error} />
        <SubmitButton pending={pending}>{t('people.makeAddress')}</SubmitButton>
      </form>
      {path !== null && <OnlyOnce title={t('people.sendThis')} text={`${location.origin}${path}`} />}
    </>
  )
}
