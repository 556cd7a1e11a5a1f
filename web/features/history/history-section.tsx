import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordHistory } from './record-history.tsx'

/** The history of what is shown, told when it is opened. `of`: its kind and id. */
export function HistorySection({ of }: { readonly of: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <details className="history-section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.show')}</summary>
      {open && <RecordHistory of={of} />}
    </details>
  )
}
