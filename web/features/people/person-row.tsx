import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { accountRoles } from '../../../server/authorisation/roles.ts'
import { useChange } from '../../api/client.ts'
import {
  DisablePersonDocument,
  EnablePersonDocument,
  InviteAgainDocument,
  type ListedPersonFragment,
  SetRoleDocument,
} from '../../generated/operations.ts'
import { ErrorWords } from '../../ui/error-note.tsx'
import { Choice } from '../question/filter-fields.tsx'
import { OnlyOnce } from './only-once.tsx'

/** Somebody, with what an admin may change of the account. */
export function PersonRow({ person: { id, name, role, disabled } }: { readonly person: ListedPersonFragment }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [path, setPath] = useState<string | null>(null)
  const refresh = () => queries.invalidateQueries()
  const setRole = useChange(SetRoleDocument, refresh)
  const disable = useChange(DisablePersonDocument, refresh)
  const enable = useChange(EnablePersonDocument, refresh)
  const again = useChange(InviteAgainDocument, async ({ inviteAgain }) => {
    setPath(inviteAgain.path)
    await refresh()
  })
  return (
    <li>
      <span className={disabled ? 'quiet' : 'person-name'}>
        {name}
        {disabled && ` · ${t('people.disabled')}`}
      </span>
      <div className="account-buttons">
        <Choice
          label={t('people.roleOf', { name })}
          value={role}
          options={accountRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          onChange={(value) => setRole.run({ id, role: value })}
        />
        <Button
          className="button-quiet"
          onPress={() => (disabled ? enable : disable).run({ id })}
          aria-label={t(disabled ? 'people.enableNamed' : 'people.disableNamed', { name })}
        >
          {t(disabled ? 'people.enable' : 'people.disable')}
        </Button>
        {!disabled && (
          <Button
            className="button-quiet"
            onPress={() => again.run({ id })}
            aria-label={t('people.newPasswordNamed', { name })}
          >
            {t('people.newPassword')}
          </Button>
        )}
      </div>
      <ErrorWords error={setRole.error ?? disable.error ?? enable.error ?? again.error} />
      {path !== null && <OnlyOnce title={t('people.addressFor', { name })} text={`${location.origin}${path}`} />}
    </li>
  )
}
