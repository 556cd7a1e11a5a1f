import { chainMark, chainMarks } from '../styles/palette.ts'
import { curvePoint, type Point } from './geometry.ts'
import type { GraphLink, GraphModel } from './graph-model.ts'
import type { Strand } from './strands.ts'

/** A chain's band under one of its claims: what tells compared chains apart. */
export interface Ribbon {
  readonly id: string
  readonly link: GraphLink
  /** The chain's place among those compared; null for the trunk that all of them share, drawn once. */
  readonly chain: number | null
  /** The letter that the legend names it by, once on each link; empty for the trunk. */
  readonly letter: string
  /** Where the letter stands on the band. */
  readonly letterAt: Point
  readonly bend: number
  readonly startGap: number
  readonly endGap: number
}

/** Between the middles of bands that lie side by side; a curve's middle lies half as far out as its control point. */
const bandStep = 2 * 15

/** The bands under the claims, one for each chain that rests on them; none where chains aren't compared. */
export function ribbonsOf(
  model: Pick<GraphModel, 'compared' | 'chains'>,
  strands: readonly Strand[],
): readonly Ribbon[] {
  if (!model.compared) return []
  const lettered = new Set<string>()
  return strands.flatMap(({ id, link, bend, from, to, startGap, endGap }): Ribbon[] => {
    const band = { link, startGap, endGap }
    const chains = [...new Set(link.hops.map(({ path }) => path))].sort((a, b) => a - b)
    if (chains.length === model.chains.length)
      return [{ ...band, id: `ribbon:${id}`, chain: null, letter: '', letterAt: from, bend }]
    const first = !lettered.has(link.id)
    lettered.add(link.id)
    return chains.map((chain, index) => {
      const beside = bend + (index - (chains.length - 1) / 2) * bandStep
      return {
        ...band,
        id: `ribbon:${id}:${chain}`,
        chain: chain % chainMarks.length,
        letter: first ? chainMark(chain).letter : '',
        // Past the name of where it starts, and each a little further than the one beside it.
        letterAt: curvePoint(from, to, beside, 0.3 + 0.08 * index),
        bend: beside,
      }
    })
  })
}
