import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type AnswerState, sameEnd, swapEnds, withQuestion } from '../../state/answer-state.ts'
import { EntityBox } from './entity-box.tsx'

interface Props {
  readonly state: AnswerState
  onAsk(state: AnswerState): void
}

/** From and to, as in map programs; asks as soon as an end changes. */
export function QuestionForm({ state, onAsk }: Props) {
  const { t } = useTranslation()
  const { from, to } = state
  const hint = sameEnd(from, to)
    ? t('question.same')
    : from === null && to === null
      ? t('question.needTwo')
      : from === null
        ? t('question.needFrom')
        : to === null
          ? t('question.needTo')
          : null
  return (
    <search className="question-form">
      <EntityBox side="from" value={from} onChange={(end) => onAsk(withQuestion(state, { from: end }))} />
      <EntityBox side="to" value={to} onChange={(end) => onAsk(withQuestion(state, { to: end }))} />
      <Button className="button swap" onPress={() => onAsk(swapEnds(state))} aria-label={t('question.swap')}>
        <span aria-hidden="true">⇅</span>
      </Button>
      <p className="question-hint" role="status">
        {hint}
      </p>
    </search>
  )
}
