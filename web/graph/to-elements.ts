import type { ElementDefinition } from 'cytoscape'
import { type Standing, type Strength, strengthRank } from '../../server/ontology/evidence-terms.ts'
import type { Language } from '../../server/ontology/language.ts'
import type { Place } from './board.ts'
import { bidWords, claimWords, isOnlyNamed, standingWords } from './edge-labels.ts'
import type { Point } from './geometry.ts'
import type { ClaimData } from './graph-data.ts'
import type { GraphLink, GraphModel, GraphNode } from './graph-model.ts'
import type { Highlight } from './highlight.ts'
import { labelLines, textWidth } from './label-lines.ts'
import type { LaneLayout } from './lanes.ts'
import { glyph, labelGap, lineHeight, type Orientation } from './metrics.ts'
import { moreClaims } from './words.ts'

export const edgeFontSize = 11.5
const edgeLineHeight = 14

/** Between parallel claims; a curve's middle lies half as far out as its control point. */
const parallelStep = 76

/** More parallel claims than this would be a bundle nobody can read: the rest shares one edge that says how many. */
export const mostParallel = 4

/** Line width in canvas units, UNASSESSED … CORROBORATED. */
export const widths = [1, 1.75, 2.75, 4, 5.5] as const

export const strengthWidth = (strength: Strength): number => widths[strengthRank(strength)] ?? widths[0]

/**
 * The graph as Cytoscape draws it. Entities are `entity:<id>`, claims `claim:<id>`; an entity's original name and
 * its badge of neighbours not shown are elements of their own, tied to it by `owner`. `bends` comes from `routeLinks`.
 */
export function toElements(
  model: GraphModel,
  layout: LaneLayout,
  bends: ReadonlyMap<string, number>,
  lit: Highlight,
  language: Language,
): ElementDefinition[] {
  const { orientation } = layout.metrics
  return [
    ...model.nodes.flatMap((node) => {
      const place = layout.places.get(node.entity.id)
      return place === undefined ? [] : entityElements(node, place, orientation, lit)
    }),
    ...model.links.flatMap((link) => {
      const [from, to] = [layout.places.get(link.from), layout.places.get(link.to)]
      if (from === undefined || to === undefined) return []
      return claimElements(link, from, to, bends.get(link.id) ?? 0, lit, language)
    }),
  ]
}

export const entityElementId = (id: string) => `entity:${id}`

function entityElements(node: GraphNode, place: Place, orientation: Orientation, lit: Highlight): ElementDefinition[] {
  const { entity, role, hidden, expanded } = node
  const { x, y, label, original } = place
  const id = entityElementId(entity.id)
  const classes = [
    lit.nodes.has(entity.id) ? 'lit' : 'dim',
    role,
    entity.collective ? 'collective' : '',
    lit.selectedNode === entity.id ? 'selected' : '',
    lit.focused === entity.id ? 'focus' : '',
  ]
  const shift = (original.length * lineHeight) / 2
  const elements: ElementDefinition[] = [
    {
      group: 'nodes',
      data: {
        id,
        kind: 'entity',
        owner: entity.id,
        type: entity.type,
        label: label.join('\n'),
        marginY: orientation === 'across' ? labelGap : -shift,
      },
      position: { x, y },
      classes: classes.filter(Boolean),
    },
  ]
  const aside = (kind: string, text: string, at: Point): ElementDefinition => ({
    group: 'nodes',
    data: { id: `${kind}:${entity.id}`, kind, owner: entity.id, label: text },
    position: { x: at.x, y: at.y },
    classes: classes.slice(0, 1),
  })
  if (original.length > 0) {
    const at =
      orientation === 'across'
        ? { x, y: y + glyph / 2 + labelGap + label.length * lineHeight }
        : { x: x + glyph / 2 + labelGap, y: y + (label.length * lineHeight) / 2 }
    elements.push(aside('original', original.join('\n'), at))
  }
  if (hidden > 0 || expanded) {
    const text = expanded && hidden === 0 ? '−' : `${hidden}+`
    elements.push(aside('badge', text, { x: x + glyph / 2 - 1, y: y - glyph / 2 + 1 }))
  }
  return elements
}

interface Strand {
  readonly id: string
  readonly claims: readonly ClaimData[]
  readonly words: string
}

function strands(link: GraphLink, language: Language): Strand[] {
  const single = (claim: ClaimData): Strand => ({
    id: `claim:${claim.id}`,
    claims: [claim],
    words: [claimWords(claim, language), bidWords(claim, language), standingWords(claim.standing, language)]
      .filter((word) => word !== null)
      .join(' · '),
  })
  if (link.claims.length <= mostParallel) return link.claims.map(single)
  const rest = link.claims.slice(mostParallel - 1)
  return [
    ...link.claims.slice(0, mostParallel - 1).map(single),
    { id: `more:${link.id}`, claims: rest, words: moreClaims(rest.length, language) },
  ]
}

function claimElements(
  link: GraphLink,
  from: Place,
  to: Place,
  bend: number,
  lit: Highlight,
  language: Language,
): ElementDefinition[] {
  const drawn = strands(link, language)
  return drawn.map(({ id, claims, words }, index) => {
    const claim = claims[0]
    const backward = claim !== undefined && (claim.flows === 'none' ? !claim.readsForward : claim.flows === 'backward')
    const [source, target] = backward ? [to, from] : [from, to]
    const own = bend + (index - (drawn.length - 1) / 2) * parallelStep
    const standing: Standing = claim?.standing ?? 'ALLEGED'
    const inferred = link.inferredBefore && !backward
    return {
      group: 'edges',
      data: {
        id,
        kind: 'claim',
        owner: link.id,
        source: entityElementId(source.id),
        target: entityElementId(target.id),
        standing,
        width: strengthWidth(claim?.strength ?? 'UNASSESSED'),
        bend: backward ? -own : own,
        ...edgeLabel(words, from, to),
      },
      classes: [
        lit.links.has(link.id) ? 'lit' : 'dim',
        link.role,
        standing.toLowerCase(),
        claims.length === 1 && claim !== undefined && isOnlyNamed(claim) ? 'named' : '',
        claim?.denial ? 'denial' : '',
        claim?.flows === 'none' ? 'sideways' : '',
        own === 0 ? 'straight' : '',
        inferred ? 'inferred' : '',
        inferred && index === 0 ? 'marked' : '',
        lit.selectedLink === link.id ? 'selected' : '',
        lit.focused === link.id ? 'focus' : '',
      ].filter(Boolean),
    }
  })
}

/** Above a level line, to the right of an upright one, on a slanting one; broken so that it fits between the ends. */
function edgeLabel(words: string, from: Point, to: Point): { label: string; marginX: number; marginY: number } {
  const dx = Math.abs(to.x - from.x)
  const dy = Math.abs(to.y - from.y)
  const upright = dx < dy * 0.25
  const level = dy < dx * 0.25
  const room = level ? Math.max(dx - glyph - 30, 60) : 130
  const lines = labelLines(words, room / edgeFontSize)
  const width = Math.max(...lines.map(textWidth)) * edgeFontSize
  return {
    label: lines.join('\n'),
    marginX: upright ? width / 2 + 9 : 0,
    marginY: level ? -(lines.length * edgeLineHeight) / 2 - 5 : 0,
  }
}
