import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type AnswerState, withQuestion } from '../../state/answer-state.ts'
import { mostWaypoints, moved, passing } from '../../state/question-edits.ts'
import { TypeAhead } from './type-ahead.tsx'
import { useNames } from './use-names.ts'
import './waypoints.css'

interface Props {
  readonly state: AnswerState
  onAsk(state: AnswerState): void
}

/** What every chain passes, in order: added by name, moved by its arrows or by dragging, taken off. */
export function Waypoints({ state, onAsk }: Props) {
  const { t } = useTranslation()
  const { via } = state
  const names = useNames(via)
  const [adding, setAdding] = useState(false)
  const [dragged, drag] = useState<number | null>(null)
  const move = (from: number, to: number) => onAsk(withQuestion(state, { via: moved(via, from, to) }))
  const drop = (to: number) => {
    if (dragged !== null && dragged !== to) move(dragged, to)
    drag(null)
  }
  return (
    <div className="waypoints">
      {via.length > 0 && (
        <ol aria-label={t('waypoints.heading')}>
          {via.map((id, index) => {
            const name = names[index]?.label ?? ''
            return (
              <li
                key={id}
                className={dragged === index ? 'waypoint waypoint-dragged' : 'waypoint'}
                draggable
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move'
                  event.dataTransfer.setData('text/plain', name)
                  drag(index)
                }}
                onDragOver={(event) => dragged !== null && event.preventDefault()}
                onDrop={(event) => {
                  event.preventDefault()
                  drop(index)
                }}
                onDragEnd={() => drag(null)}
              >
                <span className="waypoint-handle" aria-hidden="true">
                  ⠿
                </span>
                <span className="waypoint-name">
                  <small>{t('waypoints.via')}</small> {name}
                </span>
                <MoveButton
                  label={t('waypoints.earlier', { name })}
                  disabled={index === 0}
                  onPress={() => move(index, index - 1)}
                >
                  ↑
                </MoveButton>
                <MoveButton
                  label={t('waypoints.later', { name })}
                  disabled={index === via.length - 1}
                  onPress={() => move(index, index + 1)}
                >
                  ↓
                </MoveButton>
                <MoveButton
                  label={t('waypoints.remove', { name })}
                  onPress={() => onAsk(withQuestion(state, { via: via.filter((other) => other !== id) }))}
                >
                  ×
                </MoveButton>
              </li>
            )
          })}
        </ol>
      )}
      {adding ? (
        <TypeAhead
          label={t('waypoints.add')}
          placeholder={t('waypoints.hint')}
          suggested={{ anyOf: [] }}
          value={null}
          autoFocus
          onPick={({ id }) => {
            setAdding(false)
            onAsk(passing(state, id))
          }}
          onClear={() => setAdding(false)}
          onLeave={() => setAdding(false)}
        />
      ) : (
        via.length < mostWaypoints && (
          <Button className="button-quiet" onPress={() => setAdding(true)}>
            {t('waypoints.plus')}
          </Button>
        )
      )}
    </div>
  )
}

interface MoveProps {
  readonly label: string
  readonly disabled?: boolean
  readonly children: string
  onPress(): void
}

const MoveButton = ({ label, disabled = false, children, onPress }: MoveProps) => (
  <Button className="icon-button waypoint-button" aria-label={label} isDisabled={disabled} onPress={onPress}>
    <span aria-hidden="true">{children}</span>
  </Button>
)
