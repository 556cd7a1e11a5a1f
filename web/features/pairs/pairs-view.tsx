import { useTranslation } from 'react-i18next'
import type { PairTableFragment } from '../../generated/operations.ts'
import { useAddresses } from '../../state/address.ts'
import type { AnswerState } from '../../state/answer-state.ts'
import type { Width } from '../../state/use-media.ts'
import type { PairCell } from './pair-cells.ts'
import { PairGrid } from './pair-grid.tsx'
import { PairList } from './pair-list.tsx'
import './pairs.css'

interface Props {
  readonly pairs: PairTableFragment
  readonly state: AnswerState
  readonly width: Width
}

/** The best chain of each pair: a table, or a list where there is no room for one. Each leads to its chain. */
export function PairsView({ pairs, state, width }: Props) {
  const { t } = useTranslation()
  const to = useAddresses()
  if (pairs.cells.length === 0) return <p className="pane-note">{t('pairs.none')}</p>
  const view = width === 'narrow' ? 'outline' : 'graph'
  const hrefOf = ({ path }: PairCell) =>
    to.answer({ ...state, chain: { list: 'supply', index: path }, view, selected: null, checking: null })
  return (
    <section className="pairs" aria-labelledby="pairs">
      <h2 id="pairs">{t('pairs.caption')}</h2>
      <p className="quiet">{pairs.words}</p>
      {width === 'narrow' ? <PairList pairs={pairs} hrefOf={hrefOf} /> : <PairGrid pairs={pairs} hrefOf={hrefOf} />}
    </section>
  )
}
