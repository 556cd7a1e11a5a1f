import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { standings } from '../../../server/ontology/evidence-terms.ts'
import { stages } from '../../../server/ontology/stages.ts'
import type { ChainFragment } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { HopResponses } from './hop-responses.tsx'
import { WithoutStepSign } from './without-step.tsx'

interface Props {
  readonly hop: ChainFragment['hops'][number]
  /** Counted from 1. */
  readonly number: number
  readonly weakest: boolean
  readonly selected: boolean
  readonly control: AnswerStateControl
  onSelect(): void
}

/** One step as its generated sentence; opens its evidence. */
export function HopStep({ hop, number, weakest, selected, control, onSelect }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [best] = hop.claims
  return (
    <li className="hop">
      <Button className="hop-button" onPress={onSelect} aria-pressed={selected}>
        <span className="hop-number" aria-hidden="true">
          {number}
        </span>
        <span className="visually-hidden">
          {t('answer.step', { number })}
          {t('app.colon')}
        </span>
        <span className="hop-sentence">{hop.sentence}</span>
        {hop.datesNote && <span className="hop-undated">{hop.datesNote}</span>}
        <HopResponses claims={hop.claims} />
        <span className="hop-facts">
          <StrengthMeter strength={hop.strength} />
          {best?.stage && <span>{stages[best.stage][language]}</span>}
          {best && best.standing !== 'ALLEGED' && (
            <span className={`standing standing-${best.standing.toLowerCase()}`}>
              {standings[best.standing][language]}
            </span>
          )}
          <span>{t('answer.claims', { count: hop.claims.length })}</span>
          {weakest && <span>{t('answer.weakest', { count: 1, numbers: number })}</span>}
        </span>
      </Button>
      <WithoutStepSign hop={hop} control={control} />
    </li>
  )
}
