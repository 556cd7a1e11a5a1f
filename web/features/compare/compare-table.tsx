import { useTranslation } from 'react-i18next'
import { chainText } from '../../state/link-values.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { alignedRows, spans } from './align.ts'
import { chainName } from './chain-name.ts'
import { ChainSign } from './chain-sign.tsx'
import { CompareCell, type ComparedHop } from './compare-cell.tsx'
import type { ListedChain } from './compared-chains.ts'
import './compare.css'

interface Props {
  readonly chains: readonly ListedChain[]
  readonly control: AnswerStateControl
}

/** Chains hop by hop, side by side; a step that they share stands once. */
export function CompareTable({ chains, control }: Props) {
  const { t } = useTranslation()
  const rows = alignedRows(
    chains.map(({ chain: { hops } }) => [hops[0]?.from.id ?? '', ...hops.map(({ to }) => to.id)]),
  )
  const stepOf = ({ listed, hop }: ComparedHop) => {
    const step = hop === null ? undefined : listed.chain.hops[hop]
    return step ? `${step.from.id} ${step.to.id}` : null
  }
  return (
    <section className="table-scroll">
      <p id="comparison" className="compare-caption">
        {t('compare.caption')}
      </p>
      <table className="compare-table" aria-labelledby="comparison">
        <thead>
          <tr>
            {chains.map(({ ref, chain }, index) => (
              <th key={chainText(ref)} scope="col">
                <span className="compare-head">
                  <ChainSign index={index} /> {chainName(ref, t)}
                </span>
                <span className="chain-facts">
                  <StrengthMeter strength={chain.strength} />
                  <span>{t('answer.steps', { count: chain.hops.length })}</span>
                  {chain.inferredJunctions.length > 0 && (
                    <span className="caution">{t('answer.inferred', { count: chain.inferredJunctions.length })}</span>
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join(' ')}>
              {spans(
                chains.map((listed, place): ComparedHop => ({ listed, place, hop: row[place] ?? null })),
                stepOf,
              ).map(({ items, key }) => (
                <td
                  key={items[0]?.place}
                  colSpan={items.length}
                  className={key === null ? 'compare-none' : items.length > 1 ? 'compare-shared' : undefined}
                >
                  <CompareCell hops={items} of={chains.length} control={control} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
