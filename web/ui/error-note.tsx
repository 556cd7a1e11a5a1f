import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isApiError } from '../api/client.ts'

const explained = [
  'NETWORK',
  'STORE_UNAVAILABLE',
  'OVERLOADED',
  'TOO_MANY_REQUESTS',
  'TOO_COMPLEX',
  'BAD_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'FORBIDDEN',
] as const

/** What went wrong, in a sentence that says what to do, and a way to try again. */
export function ErrorNote({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  const code = explained.find((known) => isApiError(error) && error.code === known) ?? 'INTERNAL'
  const message = isApiError(error) ? error.message : ''
  return (
    <div className="note note-bad" role="alert">
      <p className="note-title">{t('errors.title')}</p>
      <p>{t(`errors.${code}`, { message })}</p>
      <Button className="button" onPress={onRetry}>
        {t('errors.retry')}
      </Button>
    </div>
  )
}
