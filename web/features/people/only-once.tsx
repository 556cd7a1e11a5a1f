import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../ui/copy-button.tsx'

/** A secret that is shown this once. */
export function OnlyOnce({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useTranslation()
  return (
    <div className="note" role="status">
      <p className="note-title">{title}</p>
      <p>{t('account.onlyOnce')}</p>
      <code className="only-once">{text}</code>
      <CopyButton label={t('account.copy')} text={() => text} />
    </div>
  )
}
