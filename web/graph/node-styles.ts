import { entityTypeNames } from '../../server/ontology/entity-types.ts'
import { chainMarks, colours, marks, mix, paleFill, type Theme } from '../styles/palette.ts'
import { fontSize, glyph, labelGap, lineHeight, type Orientation, originalSize } from './metrics.ts'
import { labelStyle, type Rule } from './style-rules.ts'

/** Entities, with their original names, badges and the marks of inferred junctions. */
export function nodeStyles(theme: Theme, orientation: Orientation): Rule[] {
  const colour = (name: keyof typeof colours) => colours[name][theme]
  const ground = colour('sunken')
  const placement =
    orientation === 'across'
      ? { 'text-halign': 'center', 'text-valign': 'bottom', 'text-justification': 'center' }
      : { 'text-halign': 'right', 'text-valign': 'center', 'text-justification': 'left' }
  return [
    {
      selector: 'node',
      style: {
        ...labelStyle(theme),
        ...placement,
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
    { selector: 'node.lit', style: { 'z-index': 4 } },
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
      selector: 'node[kind = "letter"]',
      style: {
        shape: 'ellipse',
        width: 19,
        height: 19,
        'background-color': colour('surface'),
        'border-width': 1.5,
        'font-size': 11.5,
        'font-weight': 700,
        'text-halign': 'center',
        'text-valign': 'center',
        'text-background-opacity': 0,
        'z-index': 4,
        events: 'no',
      },
    },
    ...chainMarks.map(
      ({ colour: own }, index): Rule => ({
        selector: `node.ribbon-${index}`,
        style: { color: own[theme], 'border-color': own[theme] },
      }),
    ),
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
  ]
}
