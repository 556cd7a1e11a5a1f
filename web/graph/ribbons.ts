import { chainMark, chainMarks } from '../styles/palette.ts'
import type { GraphLink, GraphModel } from './graph-model.ts'
import type { Strand } from './strands.ts'

/** A chain's course along one link, beside the claims: what tells compared chains apart. */
export interface Ribbon {
  readonly id: string
  readonly link: GraphLink
  /** The chain's place among those compared; null for the trunk that all of them share, drawn once. */
  readonly chain: number | null
  /** The letter that the legend names it by; empty for the trunk. */
  readonly letter: string
  /** How far from the link's start the letter stands. */
  readonly letterAt: number
  readonly bend: number
}

/** How far beside the claims ribbons run, in the order in which they are needed. */
const sides = [26, -26, 44, -44] as const

/** One ribbon for each chain on a link; none where chains aren't compared. */
export function ribbonsOf(
  model: Pick<GraphModel, 'compared' | 'chains'>,
  strands: readonly Strand[],
): readonly Ribbon[] {
  if (!model.compared) return []
  const first = new Map(strands.toReversed().map((strand) => [strand.link.id, strand]))
  return [...first.values()].flatMap(({ link, bend, from, to }): Ribbon[] => {
    // Past the name of where it starts, and before the words in the middle.
    const letterAt = 0.28 * Math.hypot(to.x - from.x, to.y - from.y)
    const chains = [...new Set(link.hops.map(({ path }) => path))].sort((a, b) => a - b)
    if (chains.length === model.chains.length)
      return [{ id: `ribbon:${link.id}`, link, chain: null, letter: '', letterAt, bend }]
    return chains.map((chain, index) => ({
      id: `ribbon:${link.id}:${chain}`,
      link,
      chain: chain % chainMarks.length,
      letter: chainMark(chain).letter,
      letterAt,
      bend: bend + (sides[index] ?? 0),
    }))
  })
}
