/** How many of a quote's characters may differ for a passage to be offered as a near match. */
const tolerance = 0.2

export interface NearMatch {
  /** Code points. */
  readonly start: number
  readonly end: number
  readonly errors: number
}

/**
 * The passage with the fewest insertions, deletions and substitutions against `quote`, the first of equals, or
 * undefined when every passage differs in more than a fifth of the quote. Sellers' algorithm over code points: time
 * is the product of both lengths, memory that of the quote.
 */
export function findNearMatch(text: string, quote: string): NearMatch | undefined {
  const pattern = Array.from(quote)
  const limit = Math.floor(pattern.length * tolerance)
  let errors = pattern.map((_, i) => i + 1)
  let starts = pattern.map(() => 0)
  let best: NearMatch | undefined
  let position = 0
  for (const character of text) {
    const nextErrors: number[] = []
    const nextStarts: number[] = []
    let [diagonal, diagonalStart] = [0, position]
    let [left, leftStart] = [0, position + 1]
    for (let row = 0; row < pattern.length; row++) {
      const [above, aboveStart] = [errors[row] ?? 0, starts[row] ?? 0]
      let [cost, start] = [diagonal + (pattern[row] === character ? 0 : 1), diagonalStart]
      if (above + 1 < cost) [cost, start] = [above + 1, aboveStart]
      if (left + 1 < cost) [cost, start] = [left + 1, leftStart]
      nextErrors.push(cost)
      nextStarts.push(start)
      ;[diagonal, diagonalStart] = [above, aboveStart]
      ;[left, leftStart] = [cost, start]
    }
    position++
    if (left <= limit && left < (best?.errors ?? Number.POSITIVE_INFINITY))
      best = { start: leftStart, end: position, errors: left }
    errors = nextErrors
    starts = nextStarts
  }
  return best !== undefined && best.end > best.start ? best : undefined
}
