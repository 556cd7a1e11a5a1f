import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Ends, longestEnd } from '../../../server/features/path/question.ts'
import { namedIn, type Side, withoutEntity } from '../../state/question-edits.ts'
import { ChipButton } from '../../ui/chip-button.tsx'
import { endTypes } from './end-options.ts'
import { SetField } from './set-field.tsx'
import { TypeAhead } from './type-ahead.tsx'
import { useNames } from './use-names.ts'

interface Props {
  readonly side: Side
  readonly value: Ends | null
  onChange(ends: Ends | null): void
}

/** One end of the question: an entity, several of them, or a set. */
export function EndField({ side, value, onChange }: Props) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const label = t(`question.${side}`)
  const ids = namedIn(value)
  const names = useNames(ids)
  if (value !== null && 'set' in value)
    return <SetField side={side} set={value.set} onChange={(set) => onChange(set && { set })} />

  const [only = null] = ids.length === 1 ? ids : []
  const several = adding ? ids.length > 0 : ids.length > 1
  const full = ids.length >= longestEnd
  const chips = several && (
    <ul className="end-chips">
      {ids.map((id, index) => (
        <li key={id}>
          <ChipButton
            words={names[index]?.label ?? ''}
            action={t('question.takeOff', { field: label })}
            onRemove={() => onChange(withoutEntity(value, id))}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <div className="end-field question-side">
      <TypeAhead
        key={several ? 'several' : 'one'}
        label={label}
        placeholder={several ? t('question.another') : t(`question.${side}Hint`)}
        suggested={{ anyOf: several ? [] : endTypes(side) }}
        value={several ? null : only}
        before={chips}
        after={
          only !== null &&
          !several && (
            <Button
              slot={null}
              className="icon-button"
              aria-label={t(`question.${side}More`)}
              onPress={() => setAdding(true)}
            >
              <span aria-hidden="true">+</span>
            </Button>
          )
        }
        autoFocus={adding}
        onPick={({ ends }) => onChange(several && !full ? joined(ids, ends) : ends)}
        onClear={() => onChange(null)}
        onLeave={() => setAdding(false)}
      />
      {full && <p className="field-note">{t('question.full', { count: longestEnd })}</p>}
    </div>
  )
}

const joined = (ids: readonly string[], ends: Ends): Ends => ({ entities: [...new Set([...ids, ...namedIn(ends)])] })
