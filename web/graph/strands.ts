import type { Language } from '../../server/ontology/language.ts'
import type { Place } from './board.ts'
import { claimWords, standingWords } from './edge-labels.ts'
import { controlPoint, curvePoint, exitDistance, type Point } from './geometry.ts'
import type { ClaimData } from './graph-data.ts'
import type { GraphLink, GraphModel } from './graph-model.ts'
import { labelLines, textWidth } from './label-lines.ts'
import { placeLabels } from './label-places.ts'
import type { LaneLayout } from './lanes.ts'
import { glyph, type Orientation, partsOf } from './metrics.ts'
import { routeLinks } from './routes.ts'
import { moreClaims } from './words.ts'

export const edgeFontSize = 11.5
export const edgeLineHeight = 14

/** Between parallel claims; a curve's middle lies half as far out as its control point. */
const parallelStep = 76

/** More parallel claims than this would be a bundle nobody can read: the rest shares one line that says how many. */
export const mostParallel = 4

/** Between an organisation and a line that only the organisation joins to it. */
const inferredGap = 34

/** Between a line's end and the glyph or label it leads to. */
const gap = 3

/** One drawn line: a claim, or the rest of many parallel ones. */
export interface Strand {
  readonly id: string
  readonly link: GraphLink
  readonly claims: readonly ClaimData[]
  /** In reading order; the arrow goes the other way when `backward`. */
  readonly from: Place
  readonly to: Place
  readonly backward: boolean
  readonly bend: number
  readonly lines: readonly string[]
  /** From the line's middle to the label's. */
  readonly offset: Point
  /** What the line leaves free at its ends, from the glyph on. */
  readonly startGap: number
  readonly endGap: number
  /** Where the mark of an inferred junction goes. */
  readonly junction: Point | null
}

/** All lines with their words, those of the chain in front first. */
export function strandsOf(model: GraphModel, layout: LaneLayout, language: Language): Strand[] {
  const bends = routeLinks(model.links, layout)
  const { orientation } = layout.metrics
  const strands = [...model.links]
    .sort((a, b) => Number(b.role === 'chain') - Number(a.role === 'chain'))
    .flatMap((link) => {
      const [from, to] = [layout.places.get(link.from), layout.places.get(link.to)]
      if (from === undefined || to === undefined) return []
      return parallel(link, language).map((drawn, index, all) => {
        const bend = (bends.get(link.id) ?? 0) + (index - (all.length - 1) / 2) * parallelStep
        return {
          ...drawn,
          ...course(link, from, to, bend, freeEnds(link, drawn.backward, model.compared), orientation),
          link,
          from,
          to,
          bend,
          first: index === 0,
        }
      })
    })
  const labels = strands.map(({ from, to, bend, words, link }) => {
    const lines = broken(words, from, to)
    return { lines, a: from, b: to, bend, firm: link.role === 'chain', ...labelSize(lines) }
  })
  const middles = placeLabels(
    labels,
    [...layout.places.values()].flatMap((place) => partsOf(place, orientation)),
  )
  return strands.map(({ words: _, first, junction, ...strand }, index) => {
    const on = curvePoint(strand.from, strand.to, strand.bend, 0.5)
    const middle = middles[index] ?? on
    return {
      ...strand,
      lines: labels[index]?.lines ?? [],
      offset: { x: middle.x - on.x, y: middle.y - on.y },
      junction: first ? junction : null,
    }
  })
}

interface Drawn extends Pick<Strand, 'id' | 'claims' | 'backward'> {
  /** Predicate, then what must be said besides: each on a line of its own. */
  readonly words: readonly string[]
}

function parallel(link: GraphLink, language: Language): Drawn[] {
  const single = (claim: ClaimData): Drawn => ({
    id: `claim:${claim.id}`,
    claims: [claim],
    backward: claim.flows === 'none' ? !claim.readsForward : claim.flows === 'backward',
    words: [claimWords(claim, language), standingWords(claim.standing, language)].filter((part) => part !== null),
  })
  if (link.claims.length <= mostParallel) return link.claims.map(single)
  const rest = link.claims.slice(mostParallel - 1)
  const backward = rest.every(({ flows }) => flows === 'backward')
  return [
    ...link.claims.slice(0, mostParallel - 1).map(single),
    { id: `more:${link.id}`, claims: rest, backward, words: [moreClaims(rest.length, language)] },
  ]
}

/** Never breaks a word to fit between the ends: rather a little too long than unreadable. */
function broken(words: readonly string[], from: Point, to: Point): string[] {
  const level = Math.abs(to.x - from.x) > 2 * Math.abs(to.y - from.y)
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return words.flatMap((part) => {
    const widest = Math.max(...part.split(/[\s-]/).map(textWidth))
    const room = level ? (length - glyph - 26) / edgeFontSize : 8
    return labelLines(part, Math.max(room, Math.min(widest, 12)))
  })
}

const labelSize = (lines: readonly string[]) => ({
  width: Math.max(...lines.map(textWidth)) * edgeFontSize,
  height: lines.length * edgeLineHeight,
})

/**
 * Arrows end before a label as they do before a glyph, so that no head hides behind it; a tail may run under the label
 * that it comes from, but for those of compared chains, whose bands would be hidden there.
 */
const freeEnds = ({ inferredBefore }: GraphLink, backward: boolean, compared: boolean) => ({
  start: backward || compared || inferredBefore,
  end: !backward || compared,
})

function course(
  link: GraphLink,
  from: Place,
  to: Place,
  bend: number,
  free: ReturnType<typeof freeEnds>,
  orientation: Orientation,
) {
  const via = bend === 0 ? null : controlPoint(from, to, bend)
  const start = free.start ? freeOf(from, via ?? to, orientation) : gap
  const end = free.end ? freeOf(to, via ?? from, orientation) : gap
  if (!link.inferredBefore) return { startGap: start, endGap: end, junction: null }
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const share = (reach(from, to) + start + inferredGap / 2) / length
  const junction = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  return { startGap: start + inferredGap, endGap: end, junction }
}

/** From the centre to the glyph's edge, for a square glyph. */
function reach(from: Point, to: Point): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return (glyph / 2) * (length / Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y), 1))
}

function freeOf(place: Place, towards: Point, orientation: Orientation): number {
  return Math.max(gap, exitDistance(place, towards, partsOf(place, orientation)[1]) - reach(place, towards) + gap)
}
