import { useTranslation } from 'react-i18next'
import type { PairTableFragment } from '../../generated/operations.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { type PairCell, pairRows } from './pair-cells.ts'
import { PairFacts } from './pair-facts.tsx'
import { toChain } from './to-chain.ts'

interface Props {
  readonly pairs: PairTableFragment
  hrefOf(cell: PairCell): string
}

/** The pairs that have a chain, by their source. */
export function PairList({ pairs, hrefOf }: Props) {
  const { t } = useTranslation()
  const rows = pairRows(pairs)
  return pairs.sources.map((source, row) => (
    <section key={source.id} className="pair-group">
      <h3>
        <TypeMark type={source.type} /> {source.label}
      </h3>
      <ul className="pair-list">
        {pairs.targets.map((target, column) => {
          const cell = rows[row]?.[column]
          return (
            cell && (
              <li key={target.id}>
                <PageLink className="pair-link" href={hrefOf(cell)} state={toChain}>
                  <span className="pair-target">
                    <TypeMark type={target.type} /> {t('pairs.to', { name: target.label })}
                  </span>
                  <PairFacts cell={cell} />
                </PageLink>
              </li>
            )
          )
        })}
      </ul>
    </section>
  ))
}
