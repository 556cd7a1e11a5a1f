import { useTranslation } from 'react-i18next'
import type { SavedPathQuery } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import { dateWords } from '../../ui/dates.ts'

export type SavedPath = NonNullable<SavedPathQuery['savedPath']>

/** What a reader must know before the chain: that it was withdrawn, that it isn't what was saved, or not whole. */
export function SavedNotices({ saved: { withdrawn, intact, partial, list } }: { readonly saved: SavedPath }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      {withdrawn && (
        <div className="note note-bad" role="alert">
          <p className="note-title">
            {t('saved.withdrawn', { date: dateWords(withdrawn.at.slice(0, 10), language), number: withdrawn.revision })}
          </p>
          {withdrawn.reason && <p>{t('saved.reason', { reason: withdrawn.reason })}</p>}
        </div>
      )}
      {!intact && (
        <p className="note note-bad" role="alert">
          {t('saved.notIntact')}
        </p>
      )}
      {list === 'NAMED_OR_BID' && <p className="note note-caution">{t('saved.namedOrBid')}</p>}
      {partial && <p className="note note-caution">{t('answer.partial')}</p>}
    </>
  )
}
