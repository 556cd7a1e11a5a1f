import './graph-view.css'
import { useId, useMemo, useRef, useState } from 'react'
import { ElementsController } from './controllers/elements-controller.ts'
import { EventsController, type Target } from './controllers/events-controller.ts'
import { ThemeController } from './controllers/theme-controller.ts'
import { glide, ViewportController } from './controllers/viewport-controller.ts'
import { describe } from './describe.ts'
import { focusBox, framesOf, selectedBox } from './frames.ts'
import type { GraphViewProps } from './graph-data.ts'
import { GraphFoot, zoomStep } from './graph-foot.tsx'
import { GraphMenu } from './graph-menu.tsx'
import { graphModel } from './graph-model.ts'
import { highlight, selectionOf } from './highlight.ts'
import type { Action } from './keys.ts'
import { laneHeaders } from './lane-headers.ts'
import { LaneStrip } from './lane-strip.tsx'
import type { NodeAction } from './menus.ts'
import { type Focus, isThere } from './navigation.ts'
import { strandsOf } from './strands.ts'
import { toElements } from './to-elements.ts'
import { useCytoscape, useSize } from './use-canvas.ts'
import { useKeyboard } from './use-keyboard.ts'
import { useLayout } from './use-layout.ts'
import { askFit, closeMenu, initialView, openMenu, type Producer, pointAt } from './view-state.ts'
import { middleOf, zoomed } from './viewport.ts'
import { say } from './words.ts'

/** The chains and what was opened around them, drawn in the lanes of the supply chain. */
export function GraphView(props: GraphViewProps) {
  const { paths, chosen, compared = false, neighbours, selection, language, theme } = props
  const [canvas, setCanvas] = useState<HTMLDivElement | null>(null)
  const [stage, setStage] = useState<HTMLDivElement | null>(null)
  const size = useSize(canvas)
  const cy = useCytoscape(stage)
  const [state, setState] = useState(initialView)
  const produce = (producer: Producer) => setState(producer)
  const moved = useRef(false)
  const ids = useId()

  const model = useMemo(
    () => graphModel({ paths, chosen, compared, neighbours }),
    [paths, chosen, compared, neighbours],
  )
  const { layout, key } = useLayout(model, size.width, language)
  const strands = useMemo(() => strandsOf(model, layout, language), [model, layout, language])
  const focus = state.focus !== null && isThere(state.focus, model) ? state.focus : null
  const ring = state.byKeyboard ? (focus?.id ?? null) : null
  const lit = useMemo(() => highlight(model, selection, ring), [model, selection, ring])
  const elements = useMemo(() => toElements(model, layout, strands, lit), [model, layout, strands, lit])
  const headers = useMemo(() => laneHeaders(model, layout, language), [model, layout, language])
  const frames = useMemo(() => framesOf(model, layout, strands), [model, layout, strands])
  const walked = state.byKeyboard ? focus : null
  const followed = useMemo(() => focusBox(walked, model, layout), [walked, model, layout])
  const selected = useMemo(() => selectedBox(lit, model, layout), [lit, model, layout])
  const { orientation } = layout.metrics
  const nodeOf = (id: string | null) => model.nodes.find(({ entity }) => entity.id === id)

  const select = (target: Target | null) => {
    const link = target?.kind === 'link' ? model.links.find(({ id }) => id === target.id) : undefined
    if (target?.kind === 'entity') props.onSelect({ kind: 'entity', id: target.id })
    else props.onSelect(link === undefined ? null : selectionOf(link))
  }
  const toggle = (id: string) => {
    const node = nodeOf(id)
    if (node !== undefined && node.hidden > 0) props.onExpand(id)
    else if (node?.expanded) props.onCollapse(id)
  }
  const act = (action: NodeAction, id: string) => {
    if (action === 'open') props.onSelect({ kind: 'entity', id })
    else if (action === 'expand') props.onExpand(id)
    else if (action === 'collapse') props.onCollapse(id)
    else if (action === 'pass') props.onPass(id)
    else if (action === 'leaveOut') props.onLeaveOut(id)
    else if (action === 'page') props.onOpenPage(id)
    else props.onSetEnd(action, id)
  }
  const stepOf = (id: string) => model.links.find((link) => link.id === id)?.hops[0]
  const leaveOutStep = (id: string) => {
    const step = stepOf(id)
    if (step !== undefined && props.canLeaveOutHop(step)) props.onLeaveOutHop(step)
  }
  const zoom = (factor: number) => {
    if (cy === null) return
    moved.current = true
    const view = { zoom: cy.zoom(), pan: cy.pan() }
    glide(cy, zoomed(view, factor, middleOf(followed, view, size)))
  }

  const onAction = (action: Exclude<Action, { kind: 'walk' }>, on: Focus | null) => {
    if (action.kind === 'zoomIn') zoom(zoomStep)
    else if (action.kind === 'zoomOut') zoom(1 / zoomStep)
    else if (action.kind === 'fit') produce(askFit)
    else if (action.kind === 'leave') props.onSelect(null)
    else if (action.kind === 'open') select(on)
    else if (on === null) return
    else if (action.kind === 'menu') produce(openMenu(on))
    else if (on.kind === 'link') {
      if (action.kind === 'leaveOut') leaveOutStep(on.id)
    } else if (action.kind === 'toggle') toggle(on.id)
    else if (action.kind === 'setEnd') props.onSetEnd(action.end, on.id)
    else if (!props.ends.includes(on.id)) act(action.kind, on.id)
  }
  const keyboard = useKeyboard({ model, layout, focus, produce, onAction })

  return (
    <section className="graph" aria-label={say('canvas', language)}>
      <div className="graph-canvas" ref={setCanvas}>
        {cy !== null && <LaneStrip cy={cy} headers={headers} orientation={orientation} width={size.width} />}
        <div
          ref={setStage}
          className="graph-stage"
          data-keyboard={state.byKeyboard}
          role="application"
          aria-label={say('canvas', language)}
          aria-describedby={`${ids}-keys`}
          {...keyboard}
        />
        {cy !== null && size.width > 0 && (
          <>
            <ThemeController cy={cy} theme={theme} orientation={orientation} />
            <ElementsController cy={cy} elements={elements} />
            <ViewportController
              cy={cy}
              size={size}
              covered={props.covered}
              orientation={orientation}
              fitKey={`${key} ${state.fits}`}
              moved={moved}
              frames={frames}
              followed={followed}
              selected={selected}
            />
            <EventsController
              cy={cy}
              events={{
                onTap: (target) => {
                  stage?.focus({ preventScroll: true })
                  produce(pointAt(target))
                  select(target)
                },
                onToggle: toggle,
                onMenu: (target) => produce(openMenu(target)),
                onMoved: () => {
                  moved.current = true
                },
              }}
            />
          </>
        )}
        {cy !== null && state.menu !== null && (
          <GraphMenu
            on={state.menu}
            view={{ zoom: cy.zoom(), pan: cy.pan() }}
            model={model}
            layout={layout}
            strands={strands}
            props={props}
            onNode={act}
            onLink={(action, id) => (action === 'open' ? select({ kind: 'link', id }) : leaveOutStep(id))}
            onClose={() => produce(closeMenu)}
          />
        )}
      </div>
      <GraphFoot language={language} onZoom={zoom} onFit={() => produce(askFit)} />
      <p className="graph-aside" id={`${ids}-keys`}>
        {say('keys', language)}
      </p>
      <p className="graph-aside" aria-live="polite">
        {focus !== null && state.byKeyboard ? describe(focus, model, language) : ''}
      </p>
    </section>
  )
}
