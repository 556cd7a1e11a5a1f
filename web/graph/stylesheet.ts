import { entityTypeNames } from '../../server/ontology/entity-types.ts'
import { colours, marks, mix, paleFill, type Theme } from '../styles/palette.ts'
import { fontSize, glyph, labelGap, lineHeight, type Orientation, originalSize } from './metrics.ts'
import { edgeFontSize, edgeLineHeight } from './strands.ts'

/** A rule as Cytoscape takes it; its own types don't know `data(…)` where a number is wanted. */
export interface Rule {
  readonly selector: string
  readonly style: Readonly<Record<string, string | number | readonly number[]>>
}

export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/** Dash and gap lengths of each standing's line; the legend draws the same. */
export const dashes = { alleged: [7, 4], disputed: [1.5, 4.5] } as const

/**
 * How the canvas is drawn, from the palette. Shape is type, line style is standing, width is strength; what is not in
 * front is quieter, but stays readable: its text has the contrast of quiet text.
 */
export function stylesheet(theme: Theme, orientation: Orientation): Rule[] {
  const colour = (name: keyof typeof colours) => colours[name][theme]
  const ground = colour('sunken')
  const line = mix(colour('ink'), ground, 0.78)
  const quietLine = mix(colour('quiet'), ground, 0.5)
  const text = {
    'font-family': fontFamily,
    'text-wrap': 'wrap',
    'text-max-width': '1000px',
    'text-overflow-wrap': 'whitespace',
    'text-background-color': ground,
    'text-background-opacity': 0.94,
    'text-background-padding': '1px',
    'text-background-shape': 'round-rectangle',
  }
  const placement =
    orientation === 'across'
      ? { 'text-halign': 'center', 'text-valign': 'bottom', 'text-justification': 'center' }
      : { 'text-halign': 'right', 'text-valign': 'center', 'text-justification': 'left' }

  return [
    {
      selector: 'core',
      style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 },
    },
    {
      selector: 'node',
      style: {
        ...text,
        ...placement,
        label: 'data(label)',
        color: colour('ink'),
        'font-size': fontSize,
        'line-height': lineHeight / fontSize,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'node[kind = "entity"]',
      style: {
        width: glyph,
        height: glyph,
        'border-width': 2.25,
        'text-margin-x': orientation === 'across' ? 0 : labelGap,
        'text-margin-y': 'data(marginY)',
      },
    },
    ...entityTypeNames.flatMap((type): Rule[] => [
      {
        selector: `node[type = "${type}"]`,
        style: {
          shape: marks[type].shape,
          'background-color': paleFill(type, theme),
          'border-color': marks[type].colour[theme],
        },
      },
      {
        selector: `node.dim[type = "${type}"]`,
        style: {
          'border-color': mix(marks[type].colour[theme], ground, 0.6),
          'background-color': mix(paleFill(type, theme), ground, 0.5),
        },
      },
    ]),
    { selector: 'node.collective', style: { 'border-style': 'dashed' } },
    { selector: 'node.lit[kind = "entity"]', style: { 'font-weight': 600 } },
    { selector: 'node.dim', style: { color: colour('quiet') } },
    {
      selector: 'node[kind = "original"]',
      style: {
        width: 1,
        height: 1,
        'background-opacity': 0,
        'border-width': 0,
        'font-size': originalSize,
        'line-height': lineHeight / originalSize,
        color: colour('quiet'),
        events: 'no',
      },
    },
    {
      selector: 'node[kind = "badge"]',
      style: {
        shape: 'round-rectangle',
        width: 26,
        height: 16,
        'background-color': colour('surface'),
        'border-width': 1,
        'border-color': colour('edge'),
        color: colour('quiet'),
        'font-size': 10.5,
        'font-weight': 600,
        'text-halign': 'center',
        'text-valign': 'center',
        'text-background-opacity': 0,
        'z-index': 5,
      },
    },
    {
      selector: 'node[kind = "junction"]',
      style: {
        width: 1,
        height: 1,
        'background-opacity': 0,
        'border-width': 0,
        color: colour('caution'),
        'font-size': 15,
        'font-weight': 700,
        'text-halign': 'center',
        'text-valign': 'center',
        'text-background-opacity': 0,
        events: 'no',
      },
    },
    {
      selector: 'node.selected[kind = "entity"]',
      style: {
        'border-width': 3.5,
        'underlay-color': colour('accent'),
        'underlay-opacity': 0.16,
        'underlay-padding': 9,
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'node.focus[kind = "entity"]',
      style: { 'outline-width': 2, 'outline-color': colour('accent'), 'outline-offset': 4, 'outline-opacity': 1 },
    },
    {
      selector: 'edge',
      style: {
        ...text,
        label: 'data(label)',
        color: colour('ink'),
        'font-size': edgeFontSize,
        'line-height': edgeLineHeight / edgeFontSize,
        'text-margin-x': 'data(marginX)',
        'text-margin-y': 'data(marginY)',
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        'edge-distances': 'node-position',
        width: 'data(width)',
        'line-color': line,
        'line-style': 'dashed',
        'line-dash-pattern': [...dashes.alleged],
        'line-cap': 'butt',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': line,
        'mid-target-arrow-color': line,
        'arrow-scale': 1.05,
        'target-distance-from-node': 'data(targetGap)',
        'source-distance-from-node': 'data(sourceGap)',
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge.straight', style: { 'curve-style': 'straight' } },
    { selector: 'edge.confirmed', style: { 'line-style': 'solid' } },
    {
      selector: 'edge.disputed',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [...dashes.disputed],
        'line-cap': 'round',
        'mid-target-arrow-shape': 'diamond',
        'mid-target-arrow-fill': 'filled',
      },
    },
    { selector: 'edge.retracted', style: { 'line-style': 'solid', 'mid-target-arrow-shape': 'tee' } },
    { selector: 'edge.named', style: { 'target-arrow-fill': 'hollow', 'arrow-scale': 1.3 } },
    { selector: 'edge.sideways', style: { 'target-arrow-shape': 'vee', 'arrow-scale': 0.8 } },
    { selector: 'edge.denial', style: { 'target-arrow-shape': 'tee' } },
    {
      selector: 'edge.dim',
      style: {
        color: colour('quiet'),
        'line-color': quietLine,
        'target-arrow-color': quietLine,
        'mid-target-arrow-color': quietLine,
        'min-zoomed-font-size': 6,
      },
    },
    { selector: 'edge.unlabelled.dim', style: { 'text-opacity': 0, 'text-background-opacity': 0 } },
    {
      selector: 'edge.hover',
      style: { 'text-opacity': 1, 'text-background-opacity': 0.95, color: colour('ink'), 'z-index': 9 },
    },
    { selector: 'edge.lit', style: { 'z-index': 3 } },
    { selector: 'node.lit', style: { 'z-index': 4 } },
    {
      selector: 'edge.selected',
      style: {
        color: colour('accent'),
        'font-weight': 600,
        'line-color': colour('accent'),
        'target-arrow-color': colour('accent'),
        'mid-target-arrow-color': colour('accent'),
        'underlay-color': colour('accent'),
        'underlay-opacity': 0.14,
        'underlay-padding': 6,
      },
    },
    {
      selector: 'edge.focus',
      style: { 'underlay-color': colour('accent'), 'underlay-opacity': 0.3, 'underlay-padding': 5 },
    },
  ]
}
