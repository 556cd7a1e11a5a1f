export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly { readonly file: string; readonly reason: string | null }[]
}

const tests = (count: number): string => (count === 1 ? '1 test' : `${count} tests`)

/** What was skipped and why, most tests first, and as the last line `N passed, N failed, N skipped`. */
export const summary = ({ passed, failed, skipped }: Outcome): string => {
  const counts = new Map<string, number>()
  for (const { file, reason } of skipped) {
    const why = reason ?? `no reason given in ${file}`
    counts.set(why, (counts.get(why) ?? 0) + 1)
  }
  const lines = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([why, count]) => `  ${tests(count)}: ${why}`)
  return [
    ...(lines.length === 0 ? [] : ['Skipped on this machine:', ...lines, '']),
    `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  ].join('\n')
}
