import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityCardFragment, PairTableFragment } from '../../generated/operations.ts'
import { EntityName } from '../../ui/entity-name.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { type GridPlace, gridMove, type PairCell, pairRows } from './pair-cells.ts'
import { PairFacts } from './pair-facts.tsx'

interface Props {
  readonly pairs: PairTableFragment
  hrefOf(cell: PairCell): string
}

/** Sources down, targets across; one stop of the Tab key, walked with the arrow keys. */
export function PairGrid({ pairs, hrefOf }: Props) {
  const { t } = useTranslation()
  const { sources, targets } = pairs
  const rows = pairRows(pairs)
  const table = useRef<HTMLTableElement>(null)
  // The first row has the best chain, and so has the first column.
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 })

  const onKeyDown = (event: KeyboardEvent) => {
    const next = gridMove(at, event.key, event.ctrlKey || event.metaKey, {
      rows: sources.length,
      columns: targets.length,
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
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that is walked with the arrow keys
    <table ref={table} className="pair-grid" role="grid" aria-labelledby="pairs" onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col" className="pair-corner">
            {t('pairs.corner')}
          </th>
          {targets.map((target) => (
            <th key={target.id} scope="col">
              <Party entity={target} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sources.map((source, row) => (
          <tr key={source.id}>
            <th scope="row">
              <Party entity={source} />
            </th>
            {targets.map((target, column) => {
              const cell = rows[row]?.[column]
              return cell ? (
                <td key={target.id}>
                  <PageLink
                    className="pair-link"
                    href={hrefOf(cell)}
                    aria-describedby={`pair-${row}-${column}`}
                    {...placed(row, column)}
                  >
                    <PairFacts cell={cell} />
                  </PageLink>
                  <span id={`pair-${row}-${column}`} hidden>
                    {t('pairs.cell', { from: source.label, to: target.label })}
                  </span>
                </td>
              ) : (
                <td key={target.id} className="pair-empty" {...placed(row, column)}>
                  <span aria-hidden="true">–</span>
                  <span className="visually-hidden">{t('pairs.empty')}</span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
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
