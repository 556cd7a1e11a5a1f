import type { Core, ElementDefinition } from 'cytoscape'
import { useEffect } from 'react'

/** Keeps the renderer's elements equal to those given: adds, changes and removes, and moves nothing else. */
export function ElementsController({ cy, elements }: { cy: Core; elements: readonly ElementDefinition[] }): null {
  useEffect(() => {
    cy.batch(() => {
      const wanted = new Set(elements.map(({ data }) => data.id))
      cy.elements()
        .filter((element) => !wanted.has(element.id()))
        .remove()
      for (const element of elements) put(cy, element)
    })
  }, [cy, elements])
  return null
}

function put(cy: Core, element: ElementDefinition): void {
  const known = cy.getElementById(element.data.id ?? '')
  const { source, target } = element.data
  // An edge's ends are fixed once it is made.
  const sameEnds = source === undefined || (known.data('source') === source && known.data('target') === target)
  if (known.nonempty() && sameEnds) {
    known.data(element.data)
    known.classes(element.classes ?? [])
    if (element.position !== undefined) known.position(element.position)
    return
  }
  known.remove()
  cy.add(element)
}
