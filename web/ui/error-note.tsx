import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isApiError } from '../api/client.ts'
import { useName } from '../features/question/use-names.ts'
import { refusalWords } from './refusal-words.ts'

const explained = [
  'NETWORK',
  'STORE_UNAVAILABLE',
  'STORE_BUSY',
  'OVERLOADED',
  'TOO_MANY_REQUESTS',
  'TOO_COMPLEX',
  'BAD_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'FILE_TOO_LARGE',
  'FILE_UNSUPPORTED',
  'FILE_UNREADABLE',
  'FILE_DAMAGED',
  'CAPTURE_FAILED',
] as const

/** What went wrong, in a sentence that says what to do, and a way to try again where that may help. */
export function ErrorNote({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="note note-bad" role="alert">
      <p className="note-title">{t('errors.title')}</p>
      <p>{useErrorWords(error)}</p>
      {!(isApiError(error) && error.code === 'BAD_INPUT') && (
        <Button className="button" onPress={onRetry}>
          {t('errors.retry')}
        </Button>
      )}
    </div>
  )
}

/** The same sentence alone, where what was refused is still there to be changed; nothing while nothing went wrong. */
export function ErrorWords({ error }: { readonly error: unknown }) {
  const words = useErrorWords(error)
  return <div role="alert">{error !== null && <p className="note note-bad">{words}</p>}</div>
}

/** The server's own sentences are for those who use its API: here its reason is said in the page's words. */
function useErrorWords(error: unknown): string {
  const { t } = useTranslation()
  const { code, refusal } = isApiError(error) ? error : { code: 'INTERNAL', refusal: null }
  const entity = typeof refusal?.details.entity === 'string' ? refusal.details.entity : null
  const { label } = useName(entity)
  const words = refusal && refusalWords(refusal, label || (entity ?? ''), t)
  return words ?? t(`errors.${explained.find((known) => known === code) ?? 'INTERNAL'}`)
}
