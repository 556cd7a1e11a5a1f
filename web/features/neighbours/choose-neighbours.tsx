import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/client.ts'
import { NeighbourKindsDocument } from '../../generated/operations.ts'
import { useReading } from '../../state/address.ts'
import { withExpansion, withoutExpansion } from '../../state/expansion.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { KindsForm } from './kinds-form.tsx'
import './neighbours.css'

interface Props {
  readonly id: string
  readonly control: AnswerStateControl
  onClose(): void
}

/** Asks which of an entity's neighbours to show, with how many there are of each kind. */
export function ChooseNeighbours({ id, control: { state, update }, onClose }: Props) {
  const { t } = useTranslation()
  const { data, error, refetch } = useOperation(NeighbourKindsDocument, { id, ...useReading() })
  const expansion = state.expanded.find((other) => other.id === id) ?? null
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="overlay overlay-middle">
      <Modal className="dialog">
        <Dialog className="dialog-content">
          <Heading slot="title">{t('neighbours.title', { name: data?.entity?.label ?? '' })}</Heading>
          {error && <ErrorNote error={error} onRetry={refetch} />}
          {!data && !error && <Skeleton lines={4} />}
          {data && (
            <KindsForm
              name={data.entity?.label ?? id}
              neighbourhood={data.neighbourhood}
              expansion={expansion}
              onChoose={(kinds) => {
                update({
                  expanded:
                    kinds?.length === 0
                      ? withoutExpansion(state.expanded, id)
                      : withExpansion(state.expanded, { id, kinds }),
                })
                onClose()
              }}
              onClose={onClose}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
