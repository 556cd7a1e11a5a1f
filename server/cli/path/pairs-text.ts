import { weakestSteps } from '../../features/path/weakest-steps.ts'
import type { PrintedChainFragment, PrintedPairsFragment } from '../../generated/cli-operations.ts'
import { strengths } from '../../ontology/evidence-terms.ts'
import { headings } from '../text/headings.ts'
import { table } from '../text/table.ts'
import { wrap } from '../text/wrap.ts'
import type { Writing } from './writing.ts'

type Cell = PrintedPairsFragment['cells'][number]
type End = PrintedPairsFragment['sources'][number]

/** The best chain of each pair as a table, or as a list where the line is too narrow for it; empty without any. */
export function pairsText(pairs: PrintedPairsFragment, writing: Writing): string[] {
  const { cells, words } = pairs
  const { columns, style } = writing
  const { pairs: heading, readingPairs, readingInferred } = headings[writing.language]
  if (cells.length === 0) return []
  const notes = [readingPairs, ...(cells.some(({ inferred }) => inferred) ? [readingInferred] : []), words]
  return [
    [style.bold(heading), pairsTable(pairs, writing) ?? pairsList(pairs, writing)].join('\n'),
    notes.map((note) => style.quiet(wrap(note, columns))).join('\n'),
  ]
}

/** With the sources as rows, or as columns if only that fits. */
function pairsTable({ sources, targets, cells }: PrintedPairsFragment, writing: Writing): string | null {
  const { fromByTo, toByFrom } = headings[writing.language]
  const at = new Map(cells.map((cell) => [`${cell.from.id} ${cell.to.id}`, cellWords(cell, writing).join('\n')]))
  const asTable = (
    corner: string,
    down: readonly End[],
    across: readonly End[],
    key: (row: End, column: End) => string,
  ) =>
    table(
      [
        [corner, ...across.map(({ label }) => label)],
        ...down.map((row) => [row.label, ...across.map((column) => at.get(key(row, column)) ?? '')]),
      ],
      writing.columns,
      writing.style.bold,
    )
  return (
    asTable(fromByTo, sources, targets, (source, target) => `${source.id} ${target.id}`) ??
    asTable(toByFrom, targets, sources, (target, source) => `${source.id} ${target.id}`)
  )
}

function pairsList({ sources, targets, cells }: PrintedPairsFragment, writing: Writing): string {
  const labels = new Map(targets.map(({ id, label }) => [id, label]))
  return sources
    .flatMap((source) => [
      wrap(source.label, writing.columns),
      ...cells
        .filter(({ from }) => from.id === source.id)
        .map((cell) =>
          wrap(`${labels.get(cell.to.id)} · ${cellWords(cell, writing).join(' · ')}`, writing.columns, {
            first: '  → ',
            rest: '    ',
          }),
        ),
    ])
    .join('\n')
}

/** "[3] reported", "2 steps ⋯". */
function cellWords({ path, strength, hops, inferred }: Cell, { language }: Writing): string[] {
  const steps = headings[language].stepCount(hops)
  return [`[${path + 1}] ${strengths[strength][language]}`, inferred ? `${steps} ⋯` : steps]
}

/** Each chain in a line or two, and how to see one whole. */
export function chainLines(chains: readonly PrintedChainFragment[], heading: string, writing: Writing): string {
  const { language, columns, style } = writing
  const words = headings[language]
  const lines = chains.map(({ title, strength, hops, inferredJunctions }, index) => {
    const steps = words.steps(hops.length, weakestSteps(hops)) + (inferredJunctions.length > 0 ? ' ⋯' : '')
    const mark = `[${index + 1}] `
    return wrap([title, strengths[strength][language], steps].join(' · '), columns, {
      first: mark,
      rest: ' '.repeat(mark.length),
    })
  })
  return [style.bold(heading), ...lines, style.quiet(wrap(words.oneInFull, columns))].join('\n')
}
