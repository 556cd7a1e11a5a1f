import { widthOf } from './width.ts'
import { wrap } from './wrap.ts'

/** Between two columns. */
const gap = '  '

/** Chinese could be broken after every character. */
const narrowest = 12

/**
 * Rows of cells, the first row being the heading, in lines of at most `columns`: cells are wrapped, and a line break in
 * one stays. Null where words would not fit into their columns.
 */
export function table(
  rows: readonly (readonly string[])[],
  columns: number,
  emphasise: (text: string) => string = (text) => text,
): string | null {
  const widths = widthsOf(rows, columns)
  if (widths === null) return null
  const [heading = [], ...body] = rows.map((row) => linesOf(row, widths))
  const rule = widths.map((width) => '─'.repeat(width)).join(gap)
  const spaced = body.some((lines) => lines.length > 1)
  return [
    ...heading.map((line) => emphasise(line)),
    rule,
    ...body.flatMap((lines, index) => (spaced && index > 0 ? ['', ...lines] : lines)),
  ].join('\n')
}

/** As wide as the cells ask for where there is room, never narrower than their longest words, or than can be read. */
function widthsOf(rows: readonly (readonly string[])[], columns: number): number[] | null {
  const count = Math.max(...rows.map((row) => row.length))
  const column = (index: number) => rows.map((row) => row[index] ?? '')
  const wanted = Array.from({ length: count }, (_, i) => widest(column(i)))
  const needed = Array.from({ length: count }, (_, i) =>
    Math.max(widest(column(i).map((cell) => wrapped(cell, 1))), Math.min(wanted[i] ?? 0, narrowest)),
  )
  const room = columns - gap.length * (count - 1)
  let left = room - sum(needed)
  if (left < 0) return null
  const widths = [...needed]
  for (; left > 0; left--) {
    const lacking = widths.map((width, i) => (wanted[i] ?? 0) - width)
    const most = Math.max(...lacking)
    if (most <= 0) break
    const at = lacking.indexOf(most)
    widths[at] = (widths[at] ?? 0) + 1
  }
  return widths
}

function linesOf(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, i) => wrapped(row[i] ?? '', width).split('\n'))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, i) => padded(lines[line] ?? '', widths[i] ?? 0))
      .join(gap)
      .trimEnd(),
  )
}

const wrapped = (cell: string, width: number): string =>
  cell
    .split('\n')
    .map((line) => wrap(line, width))
    .join('\n')

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(width - widthOf(text), 0))

const widest = (cells: readonly string[]): number => Math.max(...cells.flatMap((cell) => cell.split('\n')).map(widthOf))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
