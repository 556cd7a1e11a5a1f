import type { RecordedStatement } from './recording-store.ts'

/** What the statements of one query file cost, for one question on average. */
export interface StatementKind {
  readonly name: string
  readonly statements: number
  readonly rows: number
  readonly milliseconds: number
}

export function statementKinds(
  recorded: readonly (readonly RecordedStatement[])[],
  repeated: readonly (readonly { readonly milliseconds: number; readonly rows: number }[])[],
): StatementKind[] {
  const sums = new Map<string, { statements: number; rows: number; milliseconds: number }>()
  for (const [i, results] of repeated.entries())
    for (const [j, { milliseconds, rows }] of results.entries()) {
      const name = recorded[i]?.[j]?.query.name ?? ''
      const sum = sums.get(name) ?? { statements: 0, rows: 0, milliseconds: 0 }
      sums.set(name, {
        statements: sum.statements + 1,
        rows: sum.rows + rows,
        milliseconds: sum.milliseconds + milliseconds,
      })
    }
  const each = (sum: number) => sum / repeated.length
  return [...sums].map(([name, sum]) => ({
    name,
    statements: each(sum.statements),
    rows: each(sum.rows),
    milliseconds: each(sum.milliseconds),
  }))
}
