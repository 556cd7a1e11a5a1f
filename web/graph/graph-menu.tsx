import { CanvasMenu } from './canvas-menu.tsx'
import { curvePoint, type Point } from './geometry.ts'
import type { GraphViewProps } from './graph-data.ts'
import type { GraphModel } from './graph-model.ts'
import type { LaneLayout } from './lanes.ts'
import { type LinkAction, linkEntries, type NodeAction, nodeEntries } from './menus.ts'
import { glyph } from './metrics.ts'
import type { Focus } from './navigation.ts'
import type { Strand } from './strands.ts'
import type { View } from './viewport.ts'
import { words } from './words.ts'

interface Props {
  readonly on: Focus
  readonly view: View
  readonly model: GraphModel
  readonly layout: LaneLayout
  readonly strands: readonly Strand[]
  readonly props: Pick<GraphViewProps, 'ends' | 'language' | 'canLeaveOutHop'>
  onNode(action: NodeAction, id: string): void
  onLink(action: LinkAction, id: string): void
  onClose(): void
}

/** The menu of an entity or of a line; none of what is not drawn any more. */
export function GraphMenu({ on, view, model, layout, strands, props, onNode, onLink, onClose }: Props) {
  const { language, ends, canLeaveOutHop } = props
  const label = (name: string) => words.menuOf[language].replace('{name}', name)
  const nameOf = (id: string) => model.nodes.find(({ entity }) => entity.id === id)?.entity.label ?? id
  /** The pixels around a point of the drawing. */
  const around = ({ x, y }: Point, half: number) => ({
    left: x * view.zoom + view.pan.x - half * view.zoom,
    top: y * view.zoom + view.pan.y - half * view.zoom,
    width: 2 * half * view.zoom,
    height: 2 * half * view.zoom,
  })
  if (on.kind === 'entity') {
    const node = model.nodes.find(({ entity }) => entity.id === on.id)
    const place = layout.places.get(on.id)
    if (node === undefined || place === undefined) return null
    return (
      <CanvasMenu
        label={label(node.entity.label)}
        at={around(place, glyph / 2)}
        entries={nodeEntries(node, ends.includes(on.id), language)}
        onAction={(action) => onNode(action, on.id)}
        onClose={onClose}
      />
    )
  }
  const strand = strands.find(({ link }) => link.id === on.id)
  if (strand === undefined) return null
  const { link, from, to, bend } = strand
  const [step] = link.hops
  return (
    <CanvasMenu
      label={label(`${nameOf(link.from)} – ${nameOf(link.to)}`)}
      at={around(curvePoint(from, to, bend, 0.5), 6)}
      entries={linkEntries(
        { step: step !== undefined, possible: step !== undefined && canLeaveOutHop(step) },
        language,
      )}
      onAction={(action) => onLink(action, on.id)}
      onClose={onClose}
    />
  )
}
