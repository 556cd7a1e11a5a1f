import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorWords } from '../../ui/error-note.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Taking, useTakenFile } from './use-taken-file.ts'

interface Props extends Pick<ReturnType<typeof useTakenFile>, 'send' | 'fetchFrom'> {
  readonly taking: Exclude<Taking, { kind: 'taken' }>
  readonly captureAllowed: boolean
}

/** The first step: a file, or an address where addresses are fetched. */
export function TakeFile({ taking, captureAllowed, send, fetchFrom }: Props) {
  const { t } = useTranslation()
  const [url, setUrl] = useState('')
  const busy = taking.kind !== 'nothing'
  return (
    <>
      <div className="account-form">
        <label className="field field-wide">
          {t('adding.file')}
          <input
            type="file"
            disabled={busy}
            accept=".pdf,.html,.htm,.txt,.docx,.xlsx,image/png,image/jpeg,image/gif,image/webp"
            onChange={({ target }) => target.files?.[0] && void send(target.files[0])}
          />
        </label>
        <p className="field-note">{t('adding.fileNote')}</p>
      </div>
      {captureAllowed && (
        <form
          className="account-form"
          onSubmit={(event) => {
            event.preventDefault()
            void fetchFrom(url)
          }}
        >
          <TextField label={t('adding.address')} value={url} onChange={setUrl} autoComplete="url" />
          <SubmitButton pending={busy}>{t('adding.fetch')}</SubmitButton>
        </form>
      )}
      <p role="status">
        {taking.kind === 'sending' && t('adding.sending', { percent: taking.percent })}
        {taking.kind === 'fetching' && t('adding.fetching')}
      </p>
      {taking.kind === 'nothing' && <ErrorWords error={taking.error} />}
    </>
  )
}
