import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ChainFragment } from '../../generated/operations.ts'
import { type View, views } from '../../state/answer-state.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import type { Width } from '../../state/use-media.ts'
import { CompareTable } from '../compare/compare-table.tsx'
import { comparedChains } from '../compare/compared-chains.ts'
import { overWidth } from '../evidence/side-panel.tsx'
import { ChooseNeighbours } from '../neighbours/choose-neighbours.tsx'
import { PairsView } from '../pairs/pairs-view.tsx'
import { ChainTable } from './chain-table.tsx'
import { GraphPane } from './graph-pane.tsx'
import { OutlineView } from './outline-view.tsx'
import type { Answer } from './use-answer.ts'
import { useGraphModel } from './use-graph-model.ts'
import './views.css'

interface Props {
  readonly pending: boolean
  readonly answer: Answer | undefined
  readonly chain: ChainFragment | undefined
  readonly control: AnswerStateControl
  readonly view: View
  readonly width: Width
  readonly ends: { readonly from: string; readonly to: string }
}

/** The same answer as a drawing, as text and as a table. */
export function AnswerViews({ pending, answer, chain, control, view, width, ends }: Props) {
  const { t } = useTranslation()
  const { update } = control
  const [choosing, choose] = useState<string | null>(null)
  const model = useGraphModel(answer, control, choose)
  const compared = comparedChains(answer, control.state.compare)
  const shown = views.filter(
    (name) => (name !== 'pairs' || answer?.pairs) && (name !== 'compare' || compared.length > 0),
  )
  const covered = width === 'medium' && control.state.selected !== null ? overWidth : 0
  return (
    <section className="answer-views" aria-label={t('answer.views')}>
      <Tabs
        selectedKey={view}
        onSelectionChange={(key) => {
          const chosen = views.find((name) => name === key)
          if (chosen) update({ view: chosen }, { replace: true })
        }}
        className="tabs"
      >
        <TabList aria-label={t('answer.views')} className="tab-list">
          {shown.map((name) => (
            <Tab key={name} id={name} className="tab">
              {t(`answer.${name}`)}
            </Tab>
          ))}
        </TabList>
        {answer?.pairs && (
          <TabPanel id="pairs" className="tab-panel">
            <PairsView pairs={answer.pairs} state={control.state} width={width} />
          </TabPanel>
        )}
        {compared.length > 0 && (
          <TabPanel id="compare" className="tab-panel">
            <CompareTable chains={compared} control={control} />
          </TabPanel>
        )}
        <TabPanel id="graph" className="tab-panel tab-panel-graph">
          <GraphPane
            pending={pending}
            model={model}
            answer={answer}
            compared={compared}
            ends={ends}
            covered={covered}
          />
        </TabPanel>
        <TabPanel id="outline" className="tab-panel">
          <OutlineView model={model} answer={answer} control={control} cautions={width === 'narrow'} />
        </TabPanel>
        <TabPanel id="table" className="tab-panel">
          <ChainTable chain={chain} control={control} />
        </TabPanel>
      </Tabs>
      {choosing !== null && (
        <ChooseNeighbours key={choosing} id={choosing} control={control} onClose={() => choose(null)} />
      )}
    </section>
  )
}
