import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

interface Props {
  /** What the claims are about. */
  readonly title: string
  /** The claims, one beside the other where there is room. */
  readonly children: ReactNode
}

/** Opens the parallel claims of a step over the page, in columns, so that they can be held against each other. */
export function ClaimsBeside({ title, children }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        {t('evidence.beside')}
      </Button>
      <ModalOverlay isOpen={open} isDismissable onOpenChange={setOpen} className="overlay overlay-middle">
        <Modal className="dialog dialog-wide">
          <Dialog className="dialog-content evidence-beside">
            <Heading slot="title">{title}</Heading>
            <Button className="icon-button evidence-close" onPress={() => setOpen(false)} aria-label={t('app.close')}>
              <span aria-hidden="true">×</span>
            </Button>
            <div className="claim-columns">{children}</div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}
