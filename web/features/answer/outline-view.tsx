import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { ChainCautions } from './chain-cautions.tsx'
import { OutlineChain } from './outline-chain.tsx'
import { OutlineNeighbours } from './outline-neighbours.tsx'
import { type Answer, chainsOf } from './use-answer.ts'
import type { GraphModel } from './use-graph-model.ts'
import './outline.css'

interface Props {
  readonly model: GraphModel
  readonly answer: Answer | undefined
  readonly control: AnswerStateControl
  /** Whether the chain's cautions stand here because nothing beside it shows them. */
  readonly cautions: boolean
}

/** The drawing as text: the same chains, neighbours and actions. */
export function OutlineView({ model, answer, control, cautions }: Props) {
  const { t } = useTranslation()
  const { state, show } = control
  const chains = answer ? chainsOf(answer, state.chain.list) : []
  const path = model.paths[model.chosen]
  const chain = chains[model.chosen]
  const others = chains.flatMap(({ title }, index) => (index === model.chosen ? [] : [{ title, index }]))

  return (
    <div className="outline">
      {path && chain ? (
        <>
          <OutlineChain path={path} chain={chain} number={model.chosen + 1} model={model} control={control} />
          {cautions && <ChainCautions path={chain} heading="h2" />}
        </>
      ) : (
        <p className="pane-note">{answer ? t('answer.none') : t('answer.emptyGraph')}</p>
      )}
      {model.neighbours.map((neighbourhood) => (
        <OutlineNeighbours key={neighbourhood.center.id} neighbourhood={neighbourhood} model={model} />
      ))}
      {others.length > 0 && (
        <section>
          <h2>{t('outline.others')}</h2>
          <ul className="plain-list">
            {others.map(({ title, index }) => (
              <li key={index}>
                <Button
                  className="link-button"
                  onPress={() =>
                    show({ ...state, chain: { list: state.chain.list, index }, selected: null, checking: null })
                  }
                >
                  {t('outline.chain', { number: index + 1, title })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
