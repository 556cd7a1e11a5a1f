import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Scope, scopes } from '../../../server/authorisation/roles.ts'
import { useChange } from '../../api/client.ts'
import { CreateTokenDocument, type KeptTokenFragment, RevokeTokenDocument } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import { timeWords } from '../../ui/dates.ts'
import { ErrorWords } from '../../ui/error-note.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Checks } from '../question/filter-fields.tsx'
import { OnlyOnce } from './only-once.tsx'

/** Days. */
const goodFor = 90

export function TokenList({ tokens }: { readonly tokens: readonly KeptTokenFragment[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const { run, error, pending } = useChange(RevokeTokenDocument, () => queries.invalidateQueries())
  return (
    <section className="account-section">
      <h2>{t('tokens.title')}</h2>
      <p>{t('tokens.note')}</p>
      <ul className="account-list">
        {tokens.map(({ id, name, scopes: given, expires }) => (
          <li key={id}>
            <span>{name}</span>
            <span className="quiet">
              {given.map((scope) => t(`tokens.scopes.${scope}`)).join(', ')} ·{' '}
              {t('tokens.until', { time: timeWords(expires, language) })}
            </span>
            <Button
              className="button-quiet"
              isDisabled={pending}
              onPress={() => run({ id })}
              aria-label={t('tokens.revokeNamed', { name })}
            >
              {t('tokens.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorWords error={error} />
      <TokenForm />
    </section>
  )
}

function TokenForm() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly Scope[]>(['READ'])
  const [text, setText] = useState<string | null>(null)
  const { run, error, pending } = useChange(CreateTokenDocument, async ({ createToken }) => {
    setText(createToken.text)
    setName('')
    await queries.invalidateQueries()
  })
  return (
    <>
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault()
          run({ name, scopes: [...chosen], days: goodFor })
        }}
      >
        <TextField
          label={t('tokens.name')}
          note={t('tokens.days', { days: goodFor })}
          value={name}
          onChange={setName}
          autoComplete="off"
        />
        <Checks
          legend={t('tokens.for')}
          names={scopes}
          words={(scope) => t(`tokens.scopes.${scope}`)}
          chosen={chosen}
          onChange={setChosen}
        />
        <ErrorWords error={error} />
        <SubmitButton pending={pending}>{t('tokens.make')}</SubmitButton>
      </form>
      {text !== null && <OnlyOnce title={t('tokens.made')} text={text} />}
    </>
  )
}
