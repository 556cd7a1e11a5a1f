import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { longestExclusion } from '../../../server/features/path/question.ts'
import type { ChainFragment } from '../../generated/operations.ts'
import { leavingOutHop } from '../../state/question-edits.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { hopLeftOut } from './hop-left-out.ts'

interface Props {
  readonly hop: ChainFragment['hops'][number]
  readonly control: AnswerStateControl
}

/** Asks the question again with no chain that takes this step. */
export function WithoutStep({ hop, control: { state, show } }: Props) {
  const { t } = useTranslation()
  const next = leavingOutHop(state, hopLeftOut(hop))
  if (next === null) return <p className="field-note">{t('exclusions.tooMany', { count: longestExclusion })}</p>
  return (
    <Button
      className="button-quiet without-step"
      aria-label={t('exclusions.withoutStepOf', { from: hop.from.label, to: hop.to.label })}
      onPress={() => show(next)}
    >
      {t('exclusions.withoutStep')}
    </Button>
  )
}
