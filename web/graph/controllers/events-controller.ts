import type { Core, EventObject } from 'cytoscape'
import { useEffect, useRef } from 'react'

/** What is under the pointer: an entity by its id, or a link by its id. */
export type Target = { readonly kind: 'entity'; readonly id: string } | { readonly kind: 'link'; readonly id: string }

export interface CanvasEvents {
  onTap(target: Target | null): void
  onToggle(entityId: string): void
  onMenu(target: Target): void
  /** The reader moved or zoomed the canvas. */
  onMoved(): void
}

/** Turns the renderer's events into the view's. */
export function EventsController({ cy, events }: { cy: Core; events: CanvasEvents }): null {
  const latest = useRef(events)
  useEffect(() => {
    latest.current = events
  }, [events])
  useEffect(() => {
    const container = cy.container()
    const tap = (event: EventObject) => {
      if (event.target === cy) latest.current.onTap(null)
      else if (event.target.data('kind') === 'badge') latest.current.onToggle(event.target.data('owner'))
      else latest.current.onTap(targetOf(event))
    }
    const toggle = (event: EventObject) => latest.current.onToggle(event.target.data('owner'))
    const menu = (event: EventObject) => latest.current.onMenu(targetOf(event))
    const moved = () => latest.current.onMoved()
    const point = ({ target }: EventObject) => {
      container?.style.setProperty('cursor', 'pointer')
      target.addClass('hover')
    }
    const leave = ({ target }: EventObject) => {
      container?.style.removeProperty('cursor')
      target.removeClass('hover')
    }
    const noBrowserMenu = (event: Event) => event.preventDefault()
    cy.on('tap', tap)
    cy.on('dbltap', 'node[kind = "entity"]', toggle)
    cy.on('cxttap taphold', 'node[kind = "entity"], edge', menu)
    cy.on('dragpan pinchzoom scrollzoom', moved)
    cy.on('mouseover', 'node[kind != "original"], edge', point)
    cy.on('mouseout', 'node, edge', leave)
    container?.addEventListener('contextmenu', noBrowserMenu)
    return () => {
      cy.off('tap', tap)
      cy.off('dbltap', 'node[kind = "entity"]', toggle)
      cy.off('cxttap taphold', 'node[kind = "entity"], edge', menu)
      cy.off('dragpan pinchzoom scrollzoom', moved)
      cy.off('mouseover', 'node[kind != "original"], edge', point)
      cy.off('mouseout', 'node, edge', leave)
      container?.removeEventListener('contextmenu', noBrowserMenu)
    }
  }, [cy])
  return null
}

const targetOf = ({ target }: EventObject): Target => ({
  kind: target.isNode() ? 'entity' : 'link',
  id: target.data('owner'),
})
