import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChange } from '../../api/client.ts'
import { WithholdDocument } from '../../generated/operations.ts'
import { ErrorWords } from '../../ui/error-note.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Takes what was recorded after a revision out of visitors' view, or shows it again. */
export function WithheldForm({ upTo }: { readonly upTo: number | null }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [text, setText] = useState(upTo === null ? '' : String(upTo))
  const { run, error, pending } = useChange(WithholdDocument, () => queries.invalidateQueries())
  const number = text.trim()
  const unreadable = number !== '' && !/^[1-9]\d{0,8}$/.test(number)
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!unreadable) run({ after: number === '' ? null : Number(number) })
      }}
    >
      <TextField
        label={t('people.upTo')}
        note={unreadable ? t('people.upToWrong') : t('people.upToNote')}
        value={text}
        onChange={setText}
        autoComplete="off"
        optional
      />
      <ErrorWords error={error} />
      <p role="status">{upTo !== null && t('people.withheld', { number: upTo })}</p>
      <SubmitButton pending={pending}>{t('people.setUpTo')}</SubmitButton>
    </form>
  )
}
