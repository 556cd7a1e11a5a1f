import type { ElementDefinition } from 'cytoscape'
import { type Standing, type Strength, strengthRank } from '../../server/ontology/evidence-terms.ts'
import type { Place } from './board.ts'
import { isOnlyNamed } from './edge-labels.ts'
import type { Point } from './geometry.ts'
import type { ClaimData } from './graph-data.ts'
import type { GraphModel, GraphNode } from './graph-model.ts'
import type { Highlight } from './highlight.ts'
import type { LaneLayout } from './lanes.ts'
import { glyph, labelGap, lineHeight, type Orientation } from './metrics.ts'
import { type Ribbon, ribbonsOf } from './ribbons.ts'
import type { Strand } from './strands.ts'

/** With more lines than this, only what stands out keeps its words; the rest shows them under the pointer. */
const mostWorded = 48

/** Line widths in canvas units, UNASSESSED … CORROBORATED. */
const widths = [1, 1.75, 2.75, 4, 5.5] as const

export const strengthWidth = (strength: Strength): number => widths[strengthRank(strength)] ?? widths[0]

/**
 * The graph as Cytoscape draws it. Entities are `entity:<id>`, claims `claim:<id>`; original names, badges of
 * neighbours not shown and marks of inferred junctions are elements of their own. `owner` is the entity or link.
 */
export function toElements(
  model: GraphModel,
  layout: LaneLayout,
  strands: readonly Strand[],
  lit: Highlight,
): ElementDefinition[] {
  const { orientation } = layout.metrics
  const crowded = strands.length > mostWorded
  return [
    ...model.nodes.flatMap((node) => {
      const place = layout.places.get(node.entity.id)
      return place === undefined ? [] : entityElements(node, place, orientation, lit)
    }),
    ...ribbonsOf(model, strands).flatMap(ribbonElements),
    ...strands.flatMap((strand) => [claimElement(strand, lit, crowded), ...junctionElements(strand, lit)]),
  ]
}

const entityElementId = (id: string) => `entity:${id}`

const standsOut = (ids: ReadonlySet<string>, id: string) => (ids.has(id) ? 'lit' : 'dim')

const classes = (...names: (string | false)[]): string[] => names.filter((name) => name !== false)

function entityElements(node: GraphNode, place: Place, orientation: Orientation, lit: Highlight): ElementDefinition[] {
  const { entity, role, hidden, expanded } = node
  const { x, y, label, original } = place
  const across = orientation === 'across'
  const out = standsOut(lit.nodes, entity.id)
  const aside = (kind: string, text: string, at: Point): ElementDefinition => ({
    group: 'nodes',
    data: { id: `${kind}:${entity.id}`, kind, owner: entity.id, label: text },
    position: at,
    classes: [out],
  })
  const elements: ElementDefinition[] = [
    {
      group: 'nodes',
      data: {
        id: entityElementId(entity.id),
        kind: 'entity',
        owner: entity.id,
        type: entity.type,
        label: label.join('\n'),
        marginY: across ? labelGap : -(original.length * lineHeight) / 2,
      },
      position: { x, y },
      classes: classes(
        out,
        role,
        entity.collective && 'collective',
        lit.selectedNode === entity.id && 'selected',
        lit.focused === entity.id && 'focus',
      ),
    },
  ]
  if (original.length > 0) {
    const at = across
      ? { x, y: y + glyph / 2 + labelGap + label.length * lineHeight }
      : { x: x + glyph / 2 + labelGap, y: y + (label.length * lineHeight) / 2 }
    elements.push(aside('original', original.join('\n'), at))
  }
  if (hidden > 0 || expanded) {
    const side = across ? 1 : -1
    const at = { x: x + side * (glyph / 2 - 1), y: y - glyph / 2 + 1 }
    elements.push(aside('badge', expanded && hidden === 0 ? '−' : `${hidden}+`, at))
  }
  return elements
}

function claimElement(strand: Strand, lit: Highlight, crowded: boolean): ElementDefinition {
  const { id, link, claims, from, to, backward, bend, lines, offset, startGap, endGap } = strand
  const [source, target] = backward ? [to, from] : [from, to]
  const claim = claims[0]
  const standing = commonStanding(claims)
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
      bend: backward ? -bend : bend,
      label: lines.join('\n'),
      marginX: offset.x,
      marginY: offset.y,
      sourceGap: backward ? endGap : startGap,
      targetGap: backward ? startGap : endGap,
    },
    classes: classes(
      standsOut(lit.links, link.id),
      link.role,
      standing.toLowerCase(),
      claims.every(isOnlyNamed) && 'named',
      claims.every(({ denial }) => denial) && 'denial',
      claims.every(({ flows }) => flows === 'none') && 'sideways',
      bend === 0 && 'straight',
      crowded && 'unlabelled',
      lit.selectedLink === link.id && 'selected',
      lit.focused === link.id && 'focus',
    ),
  }
}

function ribbonElements({ id, link, chain, letter, letterAt, bend, startGap, endGap }: Ribbon): ElementDefinition[] {
  const look = chain === null ? 'trunk' : `ribbon-${chain}`
  const band: ElementDefinition = {
    group: 'edges',
    data: {
      id,
      kind: 'ribbon',
      owner: link.id,
      source: entityElementId(link.from),
      target: entityElementId(link.to),
      bend,
      sourceGap: startGap,
      targetGap: endGap,
    },
    classes: classes('ribbon', look),
  }
  if (letter === '') return [band]
  const sign: ElementDefinition = {
    group: 'nodes',
    data: { id: `letter:${id}`, kind: 'letter', owner: link.id, label: letter },
    position: { ...letterAt },
    classes: [look],
  }
  return [band, sign]
}

/** Of several claims on one line, no more than all of them have. */
const commonStanding = ([first, ...others]: readonly ClaimData[]): Standing =>
  first !== undefined && others.every(({ standing }) => standing === first.standing) ? first.standing : 'ALLEGED'

/** In the gap that an inferred junction leaves between the organisation and the line. */
const junctionElements = ({ junction, link }: Strand, lit: Highlight): ElementDefinition[] =>
  junction === null
    ? []
    : [
        {
          group: 'nodes',
          data: { id: `junction:${link.id}`, kind: 'junction', owner: link.id, label: '⁄ ⁄' },
          position: { ...junction },
          classes: [standsOut(lit.links, link.id)],
        },
      ]
