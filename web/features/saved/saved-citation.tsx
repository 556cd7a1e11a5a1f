import { useTranslation } from 'react-i18next'
import type { SavedReferenceFragment } from '../../generated/operations.ts'
import { CopyButton } from '../../ui/copy-button.tsx'

/** A permalink as it is sent to others: it names no language, so that it opens in the reader's own. */
export const permalinkOf = ({ permalink }: Pick<SavedReferenceFragment, 'permalink'>): string =>
  `${location.origin}${permalink}`

/** The line to cite a saved chain with, and what there is to copy. */
export function SavedCitation({ saved }: { readonly saved: SavedReferenceFragment }) {
  const { t } = useTranslation()
  return (
    <>
      <p className="saved-citation">{saved.citation}</p>
      <div className="saved-copies">
        <CopyButton label={t('saved.copyCitation')} text={() => saved.citation} />
        <CopyButton label={t('saved.copyLink')} text={() => permalinkOf(saved)} />
      </div>
    </>
  )
}
