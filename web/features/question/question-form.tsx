import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AnswerState } from '../../state/answer-state.ts'
import { meet, swapEnds, withEnd } from '../../state/question-edits.ts'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { EndField } from './end-field.tsx'
import { Exclusions } from './exclusions.tsx'
import { Waypoints } from './waypoints.tsx'
import './question.css'

interface Props {
  readonly state: AnswerState
  onAsk(state: AnswerState): void
}

/** From, via and to, as in map programs, and what is left out; asks as soon as one changes. */
export function QuestionForm({ state, onAsk }: Props) {
  const { t } = useTranslation()
  const { from, to } = state
  const kept = useKeptFocus()
  const hint = meet(from, to)
    ? t('question.same')
    : from === null && to === null
      ? t('question.needTwo')
      : from === null
        ? t('question.needFrom')
        : to === null
          ? t('question.needTo')
          : null
  return (
    <search className="question-form" {...kept}>
      <EndField side="from" value={from} onChange={(ends) => onAsk(withEnd(state, 'from', ends))} />
      <Waypoints state={state} onAsk={onAsk} />
      <EndField side="to" value={to} onChange={(ends) => onAsk(withEnd(state, 'to', ends))} />
      <Button className="button swap" onPress={() => onAsk(swapEnds(state))} aria-label={t('question.swap')}>
        <span aria-hidden="true">⇅</span>
      </Button>
      <Exclusions state={state} onAsk={onAsk} />
      <p className="question-hint" role="status">
        {hint}
      </p>
    </search>
  )
}
