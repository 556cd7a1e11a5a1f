import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { EntitySet } from '../../../server/features/path/question.ts'
import type { Side } from '../../state/question-edits.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { SetEditor } from './set-editor.tsx'
import { useEndsLabel } from './use-names.ts'

interface Props {
  readonly side: Side
  readonly set: EntitySet
  onChange(set: EntitySet | null): void
}

/** An end that is a set: what it holds, in words; pressed, it opens what narrows it. */
export function SetField({ side, set, onChange }: Props) {
  const { t } = useTranslation()
  const [editing, edit] = useState(false)
  const label = t(`question.${side}`)
  const words = useEndsLabel({ set })
  return (
    <fieldset className="entity-box question-side">
      <legend>{label}</legend>
      <div className="entity-box-field set-field">
        <Button className="chip chip-button set-chip" onPress={() => edit(true)}>
          <TypeMark type={set.type} />
          <span>{words}</span>
          <span className="set-narrow">{t('sets.narrow')}</span>
        </Button>
        <Button
          className="icon-button"
          aria-label={t('question.clear', { field: label })}
          onPress={() => onChange(null)}
        >
          <span aria-hidden="true">×</span>
        </Button>
      </div>
      {editing && (
        <SetEditor
          side={side}
          set={set}
          onSet={(next) => {
            edit(false)
            onChange(next)
          }}
          onClose={() => edit(false)}
        />
      )}
    </fieldset>
  )
}
