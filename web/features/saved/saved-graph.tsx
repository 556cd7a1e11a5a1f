import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAddresses } from '../../state/address.ts'
import type { AnswerState } from '../../state/answer-state.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { GraphPane } from '../answer/graph-pane.tsx'
import { useGraphModel } from '../answer/use-graph-model.ts'
import type { SavedPath } from './saved-notices.tsx'
import { stateOf } from './saved-question.ts'
import '../answer/views.css'

type Looked = Pick<AnswerState, 'selected'>

/** The chain as it was saved, drawn; what is asked from there is asked of today's graph. */
export function SavedGraph({ saved }: { readonly saved: SavedPath }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const to = useAddresses()
  const [looked, look] = useState<Looked>({ selected: null })
  const answer = useMemo(() => ({ paths: [alone(saved.path)], namedOrBid: [] }), [saved.path])
  const control: AnswerStateControl = {
    state: { ...stateOf(saved.question), ...looked },
    show: (state) => navigate(to.answer(state)),
    update: ({ selected = null }) => look({ selected }),
  }
  const model = useGraphModel(answer, control, (id) => navigate(to.entity(id)))
  return (
    <section className="saved-graph" aria-label={t('answer.graph')}>
      <GraphPane
        pending={false}
        model={model}
        answer={undefined}
        compared={[]}
        ends={{ from: '', to: '' }}
        covered={0}
      />
    </section>
  )
}

/** Its neighbours are those of today's graph, and are not shown. */
function alone(chain: SavedPath['path']): SavedPath['path'] {
  const without = <T extends { readonly neighbourCount: number }>(entity: T): T => ({ ...entity, neighbourCount: 0 })
  return { ...chain, hops: chain.hops.map((hop) => ({ ...hop, from: without(hop.from), to: without(hop.to) })) }
}
