import { useTranslation } from 'react-i18next'
import type { SelectedPassage } from '../../../server/features/evidence/passage/select-passage.ts'
import { useAddresses, useLanguage } from '../../state/address.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { numberWords } from '../../ui/dates.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { useMe } from '../people/use-me.ts'

interface Props {
  readonly passage: SelectedPassage | null
  /** The id of the document. */
  readonly document: string
  /** Of the document. */
  readonly language: string | null
}

/** What a citation of the selected passage would hold, to be copied. */
export function SelectedPassageNote({ passage, document, language }: Props) {
  const { t } = useTranslation()
  const own = useLanguage()
  const to = useAddresses()
  const me = useMe()
  const adds = me !== null && me.role !== 'VISITOR' && me.role !== 'READER'
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
          {adds && (
            <PageLink href={to.newClaim(document)} state={{ passage }}>
              {t('claimForm.open')}
            </PageLink>
          )}
        </>
      )}
    </div>
  )
}
