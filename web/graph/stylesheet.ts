import type { Theme } from '../styles/palette.ts'
import { edgeStyles } from './edge-styles.ts'
import type { Orientation } from './metrics.ts'
import { nodeStyles } from './node-styles.ts'
import type { Rule } from './style-rules.ts'

/**
 * How the canvas is drawn, from the palette. Shape is type, line style is standing, width is strength; what is not in
 * front is quieter, but stays readable: its text has the contrast of quiet text.
 */
export const stylesheet = (theme: Theme, orientation: Orientation): Rule[] => [
  { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } },
  ...nodeStyles(theme, orientation),
  ...edgeStyles(theme),
]
