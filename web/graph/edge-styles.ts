import { bandRim, chainMarks, colours, mix, type Theme } from '../styles/palette.ts'
import { edgeFontSize, edgeLineHeight } from './strands.ts'
import { dashes, labelStyle, type Rule } from './style-rules.ts'

/** Claims: the line says the standing, its width the strength, its arrow head which way the supply goes. */
export function edgeStyles(theme: Theme): Rule[] {
  const colour = (name: keyof typeof colours) => colours[name][theme]
  const ground = colour('sunken')
  const line = mix(colour('ink'), ground, 0.78)
  const quietLine = mix(colour('quiet'), ground, 0.5)
  return [
    {
      selector: 'edge',
      style: {
        ...labelStyle(theme),
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
    ...ribbonStyles(theme),
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

/** Compared chains are bands under the claims: by letter, colour and pattern; the trunk that all share is grey. */
const ribbonStyles = (theme: Theme): Rule[] => [
  {
    selector: 'edge.ribbon',
    style: {
      label: '',
      'line-style': 'solid',
      'target-arrow-shape': 'none',
      'z-index': 1,
      events: 'no',
    },
  },
  {
    selector: 'edge.trunk',
    style: { width: 14, 'line-color': mix(colours.edge[theme], colours.sunken[theme], 0.4), 'z-index': 0 },
  },
  ...chainMarks.map(
    ({ colour, width, dash, round, fill }, index): Rule => ({
      selector: `edge.ribbon-${index}`,
      style: {
        width,
        'line-color': mix(colour[theme], colours.sunken[theme], fill),
        'line-outline-width': 2 * bandRim,
        'line-outline-color': colour[theme],
        'line-cap': round ? 'round' : 'butt',
        ...(dash.length > 0 && { 'line-style': 'dashed', 'line-dash-pattern': [...dash] }),
      },
    }),
  ),
]
