import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { weakestSteps } from '../../../server/features/path/weakest-steps.ts'
import type { ChainFragment } from '../../generated/operations.ts'
import type { EntityData, PathData } from '../../graph/graph-data.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { AboutStops } from './about-stop.tsx'
import { EntityLine } from './entity-line.tsx'
import { HopResponses } from './hop-responses.tsx'
import type { GraphModel } from './use-graph-model.ts'
import { WithoutStep } from './without-step.tsx'

interface Props {
  readonly path: PathData
  readonly chain: ChainFragment
  /** Counted from 1. */
  readonly number: number
  readonly model: GraphModel
  readonly control: AnswerStateControl
}

/** One chain as a list that alternates parties and steps. */
export function OutlineChain({ path, chain, number, model, control }: Props) {
  const { t } = useTranslation()
  const line = (entity: EntityData) => <EntityLine entity={entity} model={model} />
  const [first] = path.hops
  return (
    <section aria-labelledby="outline-chain">
      <h2 id="outline-chain" tabIndex={-1}>
        {t('outline.chain', { number, title: chain.title })}
      </h2>
      <ol className="outline-chain">
        {first && (
          <li className="outline-entity">
            {line(first.from)}
            <AboutStops chain={chain} hop={0} />
          </li>
        )}
        {path.hops.map((hop, index) => {
          const step = chain.hops[index]
          return (
            <li key={hop.to.id} className={hop.inferredAfter ? 'outline-step outline-inferred' : 'outline-step'}>
              <Button
                className="outline-hop"
                aria-pressed={model.selection?.kind === 'hop' && model.selection.hop === index}
                onPress={() => model.onSelect({ kind: 'hop', path: model.chosen, hop: index })}
              >
                <span className="outline-hop-number">{t('answer.step', { number: index + 1 })}</span>
                <span className="hop-sentence">{step?.sentence}</span>
                {step?.datesNote && <span className="hop-undated">{step.datesNote}</span>}
                <HopResponses claims={step?.claims ?? []} />
                <span className="hop-facts">
                  <StrengthMeter strength={hop.strength} />
                  <span>{t('answer.claims', { count: hop.claims.length })}</span>
                  {weakestSteps(chain.hops).includes(index + 1) && (
                    <span>{t('answer.weakest', { count: 1, numbers: index + 1 })}</span>
                  )}
                </span>
              </Button>
              {step && <WithoutStep hop={step} control={control} />}
              <div className="outline-entity">{line(hop.to)}</div>
              <AboutStops chain={chain} hop={index + 1} />
              {hop.inferredAfter && <p className="junction">{t('answer.junction', { name: hop.to.label })}</p>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
