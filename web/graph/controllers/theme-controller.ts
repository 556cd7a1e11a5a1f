import type { Core, StylesheetJson } from 'cytoscape'
import { useEffect } from 'react'
import type { Theme } from '../../styles/palette.ts'
import type { Orientation } from '../metrics.ts'
import { stylesheet } from '../stylesheet.ts'

/** Dresses the canvas in the page's theme. */
export function ThemeController(props: { cy: Core; theme: Theme; orientation: Orientation }): null {
  const { cy, theme, orientation } = props
  useEffect(() => {
    cy.style(stylesheet(theme, orientation) as StylesheetJson)
  }, [cy, theme, orientation])
  return null
}
