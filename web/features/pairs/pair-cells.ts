import type { PairTableFragment } from '../../generated/operations.ts'

export type PairCell = PairTableFragment['cells'][number]

/** The cells in their rows, by source and target: undefined where a pair is not in the table. */
export function pairRows({
  sources,
  targets,
  cells,
}: PairTableFragment): readonly (readonly (PairCell | undefined)[])[] {
  const byPair = new Map(cells.map((cell) => [`${cell.from.id} ${cell.to.id}`, cell]))
  return sources.map((source) => targets.map((target) => byPair.get(`${source.id} ${target.id}`)))
}

/** A place in a grid; both count from 0. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Where a key leads in a grid, without going round; null: it is no key of a grid. */
export function gridMove(
  { row, column }: GridPlace,
  key: string,
  control: boolean,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const last = { row: rows - 1, column: columns - 1 }
  const places: Readonly<Record<string, GridPlace>> = {
    ArrowLeft: { row, column: Math.max(0, column - 1) },
    ArrowRight: { row, column: Math.min(last.column, column + 1) },
    ArrowUp: { row: Math.max(0, row - 1), column },
    ArrowDown: { row: Math.min(last.row, row + 1), column },
    Home: control ? { row: 0, column: 0 } : { row, column: 0 },
    End: control ? last : { row, column: last.column },
  }
  return places[key] ?? null
}
