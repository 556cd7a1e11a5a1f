import search from 'approx-string-match'
import { codePointIndexOf } from './code-points.ts'

/** How many of a quote's characters may differ for a passage to be offered as a near match. */
const tolerance = 0.2

/** In code points; `errors` counts insertions, deletions and substitutions. */
export interface NearMatch {
  readonly start: number
  readonly end: number
  readonly errors: number
}

/**
 * The passage that differs least from `quote`, the first of equals, or undefined when every passage differs in more
 * than a fifth of the quote.
 */
export function findNearMatch(text: string, quote: string): NearMatch | undefined {
  const matches = search(text, quote, Math.floor(quote.length * tolerance))
  const fewest = Math.min(...matches.map((match) => match.errors))
  const best = matches.find((match) => match.errors === fewest && match.end > match.start)
  if (best === undefined) return undefined
  return { start: codePointIndexOf(text, best.start), end: codePointIndexOf(text, best.end), errors: best.errors }
}
