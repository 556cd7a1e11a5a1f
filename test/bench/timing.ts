/** Milliseconds that a piece of work takes, and what it gives. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly milliseconds: number; readonly result: T }> {
  const begun = performance.now()
  const result = await work()
  return { milliseconds: performance.now() - begun, result }
}

/** Milliseconds. */
export interface Spread {
  readonly median: number
  readonly p95: number
}

/** Of work done for each item in turn; the first tenth only warms up. */
export async function spread<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<Spread> {
  const times: number[] = []
  for (const item of items) times.push((await timed(() => work(item))).milliseconds)
  return spreadOf(times.slice(Math.floor(items.length / 10)))
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}
