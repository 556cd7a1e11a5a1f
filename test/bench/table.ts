import type { Figures } from './figures.ts'

export interface Result {
  readonly claims: number
  readonly machine: string
  readonly embedded: Figures
  /** Null where it can't be started. */
  readonly neo4j: Figures | null
}

interface Row {
  readonly what: string
  readonly unit: string
  readonly of: (figures: Figures) => number | null
}

const rows: readonly Row[] = [
  { what: 'appended in one revision', unit: 'claims/s', of: (f) => f.appendedInOne },
  { what: 'appended a hundred claims a revision', unit: 'claims/s', of: (f) => f.appendedInMany },
  { what: 'rebuilt from the journal', unit: 'ms', of: (f) => f.rebuild },
  { what: 'search by a beginning, median', unit: 'ms', of: (f) => f.search.median },
  { what: 'search by a beginning, 95 %', unit: 'ms', of: (f) => f.search.p95 },
  { what: 'page of an entity, median', unit: 'ms', of: (f) => f.entityPage.median },
  { what: 'page of an entity, 95 %', unit: 'ms', of: (f) => f.entityPage.p95 },
  { what: 'chains from vendor to programme, median', unit: 'ms', of: (f) => f.paths.median },
  { what: 'chains from vendor to programme, 95 %', unit: 'ms', of: (f) => f.paths.p95 },
]

/** Both stores side by side, and how many times the one is the other. */
export function figuresTable({ claims, machine, embedded, neo4j }: Result): string {
  const lines = rows.map(({ what, unit, of }) => {
    const [own, other] = [of(embedded), neo4j === null ? null : of(neo4j)]
    const ratio = own === null || other === null ? '–' : `${(own / other).toFixed(2)}`
    return [`${what} (${unit})`, inDigits(own), inDigits(other), ratio]
  })
  const table = [['', 'embedded', 'Neo4j', 'embedded ÷ Neo4j'], ...lines]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)))
  const printed = table.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  )
  return [`${claims} claims. ${machine}.`, '', ...printed].join('\n')
}

const inDigits = (value: number | null): string => (value === null ? '–' : value.toFixed(value < 100 ? 1 : 0))
