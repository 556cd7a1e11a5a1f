import type { Box } from './geometry.ts'
import { labelLines, textWidth } from './label-lines.ts'

/** Lanes run across the canvas where it is wide enough, else down it. */
export type Orientation = 'across' | 'down'

/** All lengths in canvas units: CSS pixels at zoom 1. */
export interface Metrics {
  readonly orientation: Orientation
  /** Between neighbouring columns, along the supply. */
  readonly pitch: number
  /** What an empty lane between used ones takes. */
  readonly gap: number
  /** Between the rows of a chain that has to go back in the lanes. */
  readonly row: number
  /** Longest label line. */
  readonly labelWidth: number
}

export const glyph = 46
export const fontSize = 13
export const lineHeight = 16.5
export const originalSize = 12.5
/** Between a glyph and its label. */
export const labelGap = 7
/** Boxes never come closer than this. */
export const margin = 12

const narrowest = 148
const widest = 216
/** Below this many pixels a chain is read downwards. */
const acrossFrom = 560

export const orientationFor = (width: number): Orientation => (width < acrossFrom ? 'down' : 'across')

/** Roomy where the canvas has room for all columns of the chains, tighter where it hasn't. */
export function metricsFor(width: number, columns: number): Metrics {
  if (orientationFor(width) === 'down') return { orientation: 'down', pitch: 112, gap: 10, row: 256, labelWidth: 188 }
  const room = (width - 48) / Math.max(columns, 1)
  const pitch = Math.round(Math.min(widest, Math.max(narrowest, room)) / 4) * 4
  return { orientation: 'across', pitch, gap: Math.round(pitch / 4), row: 148, labelWidth: Math.min(pitch - 18, 168) }
}

/** The lines of a node's label and how far it reaches, its glyph's centre at 0, 0. */
export interface Extent {
  readonly label: readonly string[]
  /** Its name in the original script; may be empty. */
  readonly original: readonly string[]
  readonly box: Box
}

export function extentOf(label: string, originalName: string | null, metrics: Metrics): Extent {
  const lines = labelLines(label, metrics.labelWidth / fontSize)
  const original = originalName === null ? [] : labelLines(originalName, metrics.labelWidth / originalSize)
  const width = Math.max(
    ...lines.map((line) => textWidth(line) * fontSize),
    ...original.map((line) => textWidth(line) * originalSize),
  )
  const height = (lines.length + original.length) * lineHeight
  const half = glyph / 2
  // The badge of neighbours not shown sits on the glyph's upper right corner.
  const box =
    metrics.orientation === 'across'
      ? {
          left: -Math.max(half, width / 2),
          right: Math.max(half + 14, width / 2),
          top: -half - 8,
          bottom: half + labelGap + height,
        }
      : {
          left: -half - 14,
          right: half + labelGap + width,
          top: -Math.max(half + 8, height / 2),
          bottom: Math.max(half, height / 2),
        }
  return { label: lines, original, box }
}
