import type { Spread } from '../timing.ts'
import type { Contest } from './contest.ts'
import type { Responsiveness } from './responsiveness.ts'

export interface Result {
  readonly title: string
  readonly claims: number
  readonly contest: Contest
  readonly responsiveness: readonly Responsiveness[]
}

/** One line for programs. */
export function resultJson({ claims, contest: { times, bytesPerClaim } }: Result): string {
  const { embedded, neo4jRaw, neo4jStatements, neo4jApi, floor } = times
  return JSON.stringify({ claims, embedded, neo4jRaw, neo4jStatements, neo4jApi, floor, bytesPerClaim })
}

const labels = {
  embedded: 'embedded: the chains',
  embeddedWhole: 'embedded: the whole answer',
  embeddedPage: 'embedded: the whole request of the page',
  neo4jRaw: 'Neo4j: one SHORTEST 5, raw',
  neo4jStatements: 'Neo4j: the statements of our chains, raw',
  neo4jApi: 'Neo4j: our chains',
  neo4jWhole: 'Neo4j: our whole answer',
  neo4jPage: 'Neo4j: the whole request of the page',
  floor: 'floor: hops in memory, unfiltered',
} as const satisfies Record<keyof Contest['times'], string>

/** For people: what each contender took, what Neo4j was asked, and the targets. */
export function resultTable(result: Result): string {
  const { title, claims, contest, responsiveness } = result
  const { times, questions, answered, partial, bytesPerClaim } = contest
  return [
    `${claims} claims (${title}), ${questions.length} questions, ${answered} with a chain; answers that met a limit: embedded ${partial.embedded}, Neo4j ${partial.neo4j}.`,
    '',
    table([
      ['milliseconds', 'median', '95 %', 'with a chain: median', '95 %'],
      ...Object.entries(labels).map(([name, label]) => [
        ...spreadRow(label, times[name as keyof typeof labels]),
        ...spreadRow('', contest.timesOfAnswered[name as keyof typeof labels]).slice(1),
      ]),
      ...responsiveness.map(({ engine, others }) => [
        ...spreadRow(`${engine}: other requests, while 20 questions run`, others),
        '',
        '',
      ]),
    ]),
    ...responsiveness
      .filter(({ refused }) => refused > 0)
      .map(({ engine, answered, refused }) => `${engine}: ${refused} of ${answered + refused} requests were refused.`),
    '',
    table([
      ['of Neo4j, for one question on average', 'statements', 'rows', 'milliseconds'],
      ...contest.statements.map(({ name, statements, rows, milliseconds }) => [
        name,
        digits(statements),
        digits(rows),
        digits(milliseconds),
      ]),
    ]),
    '',
    table([['target', 'wanted', 'measured', ''], ...targets(result)]),
    `${bytesPerClaim.toFixed(1)} bytes a claim in memory.`,
  ].join('\n')
}

function targets({ claims, contest: { times, bytesPerClaim }, responsiveness }: Result): string[][] {
  const { embedded, neo4jRaw, neo4jStatements, neo4jApi } = times
  return [
    ...ratio(
      `Neo4j raw ÷ embedded${claims < 1_000_000 ? ' (the target is for a million claims)' : ''}`,
      neo4jRaw,
      embedded,
      5,
      'least',
    ),
    ...ratio('our chains on Neo4j ÷ their statements raw', neo4jApi, neo4jStatements, 1.3, 'most'),
    ...ratio('our chains on Neo4j ÷ one SHORTEST 5', neo4jApi, neo4jRaw, 3, 'most'),
    target('bytes a claim in memory', bytesPerClaim, 100, 'most'),
    ...responsiveness.map(({ engine, others }) => target(`${engine}: other requests, 95 %`, others.p95, 50, 'most')),
  ]
}

/** How the slow end grows from the smallest graph to the largest. */
export function growthTable(results: readonly Result[]): string {
  const [first, last] = [results[0], results.at(-1)]
  if (first === undefined || last === undefined || first === last) return ''
  const grown = (['embedded', 'neo4jApi'] as const).flatMap((name) => {
    const [before, after] = [first.contest.times[name], last.contest.times[name]]
    return before === null || after === null
      ? []
      : [
          target(
            `${labels[name]}, 95 %, from ${first.claims} to ${last.claims} claims`,
            after.p95 / before.p95,
            10,
            'most',
          ),
        ]
  })
  return table([['growth', 'wanted', 'measured', ''], ...grown])
}

function ratio(what: string, one: Spread | null, other: Spread | null, wanted: number, bound: Bound): string[][] {
  if (one === null || other === null) return []
  return [target(`${what}, medians`, one.median / other.median, wanted, bound)]
}

type Bound = 'least' | 'most'

function target(what: string, value: number, wanted: number, bound: Bound): string[] {
  const met = bound === 'least' ? value >= wanted : value <= wanted
  return [what, `${bound === 'least' ? '≥' : '≤'} ${wanted}`, digits(value), met ? 'met' : 'MISSED']
}

const spreadRow = (label: string, spread: Spread | null): string[] => [
  label,
  spread === null ? '–' : digits(spread.median),
  spread === null ? '–' : digits(spread.p95),
]

const digits = (value: number): string => value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0)

/** The first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
