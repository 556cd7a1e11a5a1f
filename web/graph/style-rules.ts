import { colours, type Theme } from '../styles/palette.ts'

/** A rule as Cytoscape takes it; its own types don't know `data(…)` where a number is wanted. */
export interface Rule {
  readonly selector: string
  readonly style: Readonly<Record<string, string | number | readonly number[]>>
}

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/** Dash and gap lengths of each standing's line; the legend draws the same. */
export const dashes = { alleged: [7, 4], disputed: [1.5, 4.5] } as const

/** What every label has in common: its lines are broken already, and nothing shines through it. */
export const labelStyle = (theme: Theme): Rule['style'] => ({
  label: 'data(label)',
  color: colours.ink[theme],
  'font-family': fontFamily,
  'text-wrap': 'wrap',
  'text-max-width': '1000px',
  'text-overflow-wrap': 'whitespace',
  'text-background-color': colours.sunken[theme],
  'text-background-opacity': 0.94,
  'text-background-padding': '1px',
  'text-background-shape': 'round-rectangle',
})
