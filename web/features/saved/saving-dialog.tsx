import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SavedReferenceFragment } from '../../generated/operations.ts'
import { useAddresses } from '../../state/address.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { saveDialog } from './save-dialog-state.ts'
import { permalinkOf, SavedCitation } from './saved-citation.tsx'
import { useSavedChain } from './use-saved-chain.ts'
import './saved.css'

/** Saves the chain in front, and gives what to cite it with. */
export function SavingDialog() {
  const { t } = useTranslation()
  const { data, error, refetch } = useSavedChain()
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && saveDialog.close()}
      className="overlay overlay-middle"
    >
      <Modal className="dialog">
        <Dialog className="dialog-content">
          <Heading slot="title">{t(data ? 'saved.done' : 'saved.save')}</Heading>
          {error && <ErrorNote error={error} onRetry={refetch} />}
          <div role="status">{!data && !error && <p className="progress">{t('saved.saving')}</p>}</div>
          {data && <SavedReference saved={data} />}
          <div className="dialog-buttons">
            <Button className="button" onPress={saveDialog.close}>
              {t('app.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function SavedReference({ saved }: { readonly saved: SavedReferenceFragment }) {
  const { t } = useTranslation()
  const to = useAddresses()
  return (
    <>
      <SavedCitation saved={saved} />
      <dl className="facts">
        <dt>{t('saved.identifier')}</dt>
        <dd className="saved-id">{saved.id}</dd>
        <dt>{t('saved.permalink')}</dt>
        <dd>
          <PageLink href={to.saved(saved.id)} className="saved-id" onClick={saveDialog.close}>
            {permalinkOf(saved)}
          </PageLink>
        </dd>
      </dl>
      <p className="quiet">{t('saved.stays')}</p>
      <p className="quiet">{t('saved.revisionNote')}</p>
    </>
  )
}
