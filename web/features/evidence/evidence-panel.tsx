import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ChainFragment } from '../../generated/operations.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import type { Width } from '../../state/use-media.ts'
import { EvidenceContent } from './evidence-content.tsx'
import { EvidenceIdle } from './evidence-idle.tsx'
import { SidePanel } from './side-panel.tsx'
import './evidence.css'

interface Props {
  readonly pending: boolean
  readonly chain: ChainFragment | undefined
  readonly control: AnswerStateControl
  readonly width: Width
}

/** A column where there is room, a panel that slides over, or a sheet on a small screen. */
export function EvidencePanel({ pending, chain, control, width }: Props) {
  const { t } = useTranslation()
  const { selected } = control.state
  const close = () => control.update({ selected: null, checking: null })

  if (selected === null)
    return width === 'wide' ? (
      <aside className="evidence" aria-label={t('evidence.heading')}>
        <EvidenceIdle chain={chain} control={control} />
      </aside>
    ) : null

  const content = (
    <EvidenceContent pending={pending} selected={selected} chain={chain} control={control} onClose={close} />
  )
  if (width === 'narrow')
    return (
      <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && close()} className="overlay overlay-bottom">
        <Modal className="sheet">
          <Dialog aria-label={t('evidence.heading')} className="evidence">
            {content}
          </Dialog>
        </Modal>
      </ModalOverlay>
    )
  return (
    <SidePanel key={JSON.stringify(selected)} over={width === 'medium'} onClose={close}>
      {content}
    </SidePanel>
  )
}
