import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
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
export function WithoutStep(props: Props) {
  const { t } = useTranslation()
  const { name, press } = useLeavingOut(props)
  if (press === null) return <p className="field-note">{t('exclusions.tooMany', { count: longestExclusion })}</p>
  return (
    <Button className="button-quiet without-step" aria-label={name} onPress={press}>
      {t('exclusions.withoutStep')}
    </Button>
  )
}

/** The same as a sign beside the step in a list; nothing where no more can be left out, which the evidence says. */
export function WithoutStepSign(props: Props) {
  const { t } = useTranslation()
  const { name, press } = useLeavingOut(props)
  if (press === null) return null
  return (
    <TooltipTrigger delay={300}>
      <Button className="icon-button hop-without" aria-label={name} onPress={press}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
          <circle cx="8" cy="8" r="5.75" strokeWidth="1.5" />
          <path d="m4 12 8-8" strokeWidth="1.5" />
        </svg>
      </Button>
      <Tooltip className="tooltip" placement="top">
        {t('exclusions.withoutStep')}
      </Tooltip>
    </TooltipTrigger>
  )
}

function useLeavingOut({ hop, control: { state, show } }: Props) {
  const { t } = useTranslation()
  const next = leavingOutHop(state, hopLeftOut(hop))
  return {
    name: t('exclusions.withoutStepOf', { from: hop.from.label, to: hop.to.label }),
    /** Null where a question can't leave out so many claims. */
    press: next && (() => show(next)),
  }
}
