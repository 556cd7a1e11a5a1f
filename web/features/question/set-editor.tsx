import { useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { EntitySet } from '../../../server/features/path/question.ts'
import { type EntityType, entityType } from '../../../server/ontology/entity-types.ts'
import { useLanguage } from '../../state/address.ts'
import type { Side } from '../../state/question-edits.ts'
import { CountryField } from './country-field.tsx'
import { endTypes } from './end-options.ts'
import { Checks, Choice } from './filter-fields.tsx'
import { TypeAhead } from './type-ahead.tsx'
import { useEndsLabel } from './use-names.ts'

interface Props {
  readonly side: Side
  readonly set: EntitySet
  onSet(set: EntitySet): void
  onClose(): void
}

/** What narrows a set: each field left empty narrows nothing. */
export function SetEditor({ side, set, onSet, onClose }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [draft, setDraft] = useState(set)
  const words = useEndsLabel({ set: draft })
  const { kinds } = entityType(draft.type)
  const kindNames = Object.keys(kinds)
  const change = (patch: Partial<EntitySet>) => setDraft({ ...draft, ...patch })
  const entityField = (field: 'within' | 'partOf', types: readonly EntityType[]) => (
    <TypeAhead
      label={t(`sets.${field}`)}
      placeholder={t(`sets.${field}Hint`)}
      suggested={{ anyOf: [], types }}
      value={draft[field]}
      onPick={({ id }) => change({ [field]: id })}
      onClear={() => change({ [field]: null })}
    />
  )
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="overlay overlay-middle">
      <Modal className="dialog">
        <Dialog className="dialog-content">
          <Heading slot="title">{t(`sets.${side}`)}</Heading>
          <p className="set-words" aria-live="polite">
            {words}
          </p>
          <Choice
            label={t('sets.type')}
            value={draft.type}
            options={endTypes(side).map((type) => ({ value: type, label: entityType(type).plurals[language] }))}
            wide
            onChange={(type) => change({ type, kinds: null, partOf: null })}
          />
          {kindNames.length > 0 && (
            <Checks
              legend={t('sets.kinds')}
              note={t('sets.kindsNote')}
              names={kindNames}
              words={(name) => kinds[name]?.labels[language] ?? name}
              chosen={draft.kinds ?? []}
              onChange={(chosen) => change({ kinds: chosen.length > 0 ? chosen : null })}
              emptyAllowed
            />
          )}
          <CountryField chosen={draft.countries ?? []} onChange={(countries) => change({ countries })} />
          {entityField('within', ['Place'])}
          {entityField('partOf', [draft.type])}
          <div className="dialog-buttons">
            <Button className="button button-main" onPress={() => onSet(draft)}>
              {t('sets.use')}
            </Button>
            <Button className="button" onPress={onClose}>
              {t('app.cancel')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
