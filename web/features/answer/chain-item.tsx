import { Fragment, useId } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { weakestSteps } from '../../../server/features/path/weakest-steps.ts'
import type { ChainFragment } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import { mostCompared } from '../../state/answer-state.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { SaveChain } from '../saved/save-chain.tsx'
import { AboutStops } from './about-stop.tsx'
import { ChainCautions } from './chain-cautions.tsx'
import { HopStep } from './hop-step.tsx'
import { weakestWords } from './weakest-words.ts'

interface Props {
  readonly path: ChainFragment
  /** Counted from 1. */
  readonly number: number
  readonly chosen: boolean
  /** The level of headings inside it. */
  readonly heading: 'h2' | 'h3'
  /** Whether the chosen chain's steps stand here, or in the outline below. */
  readonly stepsHere: boolean
  readonly control: AnswerStateControl
  /** Whether it is compared; null where there is nothing to compare it with. */
  readonly compared: boolean | null
  onChoose(): void
  onCompare(): void
}

/** One chain: a line to choose it by and, once chosen, its steps and what it doesn't show. */
export function ChainItem({ path, number, chosen, heading, stepsHere, control, compared, onChoose, onCompare }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const weakest = weakestWords(path.hops, t, useLanguage())
  return (
    <li className={chosen ? 'chain chain-chosen' : 'chain'}>
      <Button className="chain-choose" onPress={onChoose} aria-pressed={chosen} aria-controls={id}>
        <span className="chain-facts">
          <span className="chain-number">{t('answer.chain', { number })}</span>
          <StrengthMeter strength={path.strength} />
          <span>{t('answer.steps', { count: path.hops.length })}</span>
          {weakest !== null && <span>{weakest}</span>}
          {path.inferredJunctions.length > 0 && (
            <span className="caution">{t('answer.inferred', { count: path.inferredJunctions.length })}</span>
          )}
        </span>
        <span className="chain-title">{path.title}</span>
      </Button>
      {compared !== null && (
        <label className="tick chain-compare">
          <input
            type="checkbox"
            checked={compared}
            disabled={!compared && control.state.compare.length >= mostCompared}
            onChange={onCompare}
          />
          {t('compare.tick')}
          <span className="visually-hidden">
            {t('app.colon')}
            {t('answer.chain', { number })}
          </span>
        </label>
      )}
      {chosen && <SaveChain />}
      <div id={id} hidden={!chosen || !stepsHere} className="chain-body">
        {chosen && stepsHere && (
          <>
            <ol className="hops">
              <StopItem chain={path} hop={0} />
              {path.hops.map((hop, index) => (
                <Fragment key={hop.from.id}>
                  <HopStep
                    hop={hop}
                    number={index + 1}
                    weakest={weakestSteps(path.hops).includes(index + 1)}
                    control={control}
                    selected={control.state.selected?.kind === 'hop' && control.state.selected.hop === index}
                    onSelect={() => control.update({ selected: { kind: 'hop', hop: index }, checking: null })}
                  />
                  <StopItem chain={path} hop={index + 1} />
                  {path.inferredJunctions.includes(index + 1) && (
                    <li className="junction">{t('answer.junction', { name: hop.to.label })}</li>
                  )}
                </Fragment>
              ))}
            </ol>
            <ChainCautions path={path} heading={heading} />
          </>
        )}
      </div>
    </li>
  )
}

const StopItem = ({ chain, hop }: { readonly chain: ChainFragment; readonly hop: number }) =>
  chain.about.some((stop) => stop.hop === hop) && (
    <li>
      <AboutStops chain={chain} hop={hop} />
    </li>
  )
