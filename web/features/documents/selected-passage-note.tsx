import { useTranslation } from 'react-i18next'
import type { SelectedPassage } from '../../../server/features/evidence/passage/select-passage.ts'
import { useLanguage } from '../../state/address.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { numberWords } from '../../ui/dates.ts'

interface Props {
  readonly passage: SelectedPassage | null
  /** Of the document. */
  readonly language: string | null
}

/** What a citation of the selected passage would hold, to be copied. */
export function SelectedPassageNote({ passage, language }: Props) {
  const { t } = useTranslation()
  const own = useLanguage()
  return (
    <div className="selected-passage" role="status">
      {passage === null ? (
        <p className="quiet">{t('documents.selectPassage')}</p>
      ) : (
        <>
          <blockquote className="passage" lang={language ?? undefined}>
            {passage.exact}
          </blockquote>
          <p className="quiet">
            {passage.page !== undefined && `${t('evidence.page', { number: passage.page })} · `}
            {t('evidence.position', { start: numberWords(passage.start, own), end: numberWords(passage.end, own) })}
          </p>
          <CopyButton label={t('documents.copySelector')} text={() => JSON.stringify(passage, null, 2)} />
        </>
      )}
    </div>
  )
}
