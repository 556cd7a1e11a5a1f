import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityCardFragment, PairTableFragment } from '../../generated/operations.ts'
import { EntityName } from '../../ui/entity-name.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { type GridPlace, gridMove, type PairCell, pairRows } from './pair-cells.ts'
import { PairFacts } from './pair-facts.tsx'
import { toChain } from './to-chain.ts'
import { useMoreBeside } from './use-more-beside.ts'

interface Props {
  readonly pairs: PairTableFragment
  hrefOf(cell: PairCell): string
}

/** The longer side down, the other across; one stop of the Tab key, walked with the arrow keys. */
export function PairGrid({ pairs, hrefOf }: Props) {
  const { t } = useTranslation()
  const { sources, targets } = pairs
  const turned = targets.length > sources.length
  const [down, across] = turned ? [targets, sources] : [sources, targets]
  const found = pairRows(pairs)
  const cellAt = (row: number, column: number) => (turned ? found[column]?.[row] : found[row]?.[column])
  const frame = useRef<HTMLDivElement>(null)
  const more = useMoreBeside(frame)
  const table = useRef<HTMLTableElement>(null)
  // The first row has the best chain, and so has the first column.
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 })

  const onKeyDown = (event: KeyboardEvent) => {
    const next = gridMove(at, event.key, event.ctrlKey || event.metaKey, {
      rows: down.length,
      columns: across.length,
    })
    if (next === null || event.altKey || event.shiftKey) return
    event.preventDefault()
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus()
  }
  const placed = (row: number, column: number) => ({
    'data-place': `${row} ${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  })

  return (
    <div className={more ? 'pair-frame pair-frame-more' : 'pair-frame'}>
      <div ref={frame} className="pair-scroll">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that is walked with the arrow keys */}
        <table ref={table} className="pair-grid" role="grid" aria-labelledby="pairs" onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col" className="pair-corner">
                {t(turned ? 'pairs.cornerTurned' : 'pairs.corner')}
              </th>
              {across.map((party) => (
                <th key={party.id} scope="col">
                  <Party entity={party} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {down.map((party, row) => (
              <tr key={party.id}>
                <th scope="row">
                  <Party entity={party} />
                </th>
                {across.map((other, column) => {
                  const cell = cellAt(row, column)
                  return cell ? (
                    <td key={other.id}>
                      <PageLink
                        className="pair-link"
                        href={hrefOf(cell)}
                        state={toChain}
                        aria-describedby={`pair-${row}-${column}`}
                        {...placed(row, column)}
                      >
                        <PairFacts cell={cell} />
                      </PageLink>
                      <span id={`pair-${row}-${column}`} hidden>
                        {t(
                          'pairs.cell',
                          turned ? { from: other.label, to: party.label } : { from: party.label, to: other.label },
                        )}
                      </span>
                    </td>
                  ) : (
                    <td key={other.id} className="pair-empty" {...placed(row, column)}>
                      <span aria-hidden="true">–</span>
                      <span className="visually-hidden">{t('pairs.empty')}</span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const Party = ({ entity }: { readonly entity: EntityCardFragment }) => (
  <span className="pair-party">
    <TypeMark type={entity.type} />
    <span>
      <EntityName entity={entity} />
    </span>
  </span>
)
