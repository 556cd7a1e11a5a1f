import type { Box, Point } from './geometry.ts'
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
  /** How many steps of a chain may lie side by side in one lane. */
  readonly abreast: 1 | 2
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

/** Smaller than this, labels can't be read without effort: 13 px at 0.8 is 10.4 px. */
export const readableZoom = 0.8

const narrowest = 132
const widest = 216
const widestGap = 132
/** Below this many pixels a chain is read downwards. */
const acrossFrom = 560

export const orientationFor = (width: number): Orientation => (width < acrossFrom ? 'down' : 'across')

/**
 * Roomy where the canvas has room for all columns, tighter where it hasn't; what is left over goes to the empty lanes
 * between. `columns` says how many columns each lane needs when two steps of a chain may lie side by side in a lane;
 * where those can't be read, each step within a lane gets its own row.
 */
export function metricsFor(width: number, columns: readonly number[]): Metrics {
  if (orientationFor(width) === 'down') return down
  const count = Math.max(
    columns.reduce((sum, each) => sum + each, 0),
    1,
  )
  const room = (width - 40) / count
  const pitch = Math.round(Math.min(widest, Math.max(narrowest, room)) / 4) * 4
  const used = columns.flatMap((each, lane) => (each > 0 ? [lane] : []))
  const empty = Math.max((used.at(-1) ?? 0) - (used[0] ?? 0) + 1 - used.length, 1)
  const gap = Math.round(Math.min(widestGap, Math.max(pitch / 4, (width - 40 - pitch * count) / empty)))
  const abreast = room < narrowest * readableZoom ? 1 : 2
  return {
    orientation: 'across',
    pitch,
    gap,
    row: abreast === 1 ? 176 : 148,
    abreast,
    labelWidth: Math.min(pitch - 16, 168),
  }
}

const down: Metrics = { orientation: 'down', pitch: 112, gap: 34, row: 256, abreast: 2, labelWidth: 188 }

/** What is in front is set in semibold. */
const boldness = 1.06

/** The lines of a node's label and how far it reaches, its glyph's centre at 0, 0. */
export interface Extent {
  readonly label: readonly string[]
  /** Its name in the original script; may be empty. */
  readonly original: readonly string[]
  readonly box: Box
}

/** The glyph with its badge, and the label: what lines and words keep clear of. */
export function partsOf({ x, y, box }: Point & { readonly box: Box }, orientation: Orientation): readonly [Box, Box] {
  const half = glyph / 2
  const badge = { left: orientation === 'down' ? 14 : 0, right: orientation === 'across' ? 14 : 0 }
  const body = { left: x - half - badge.left, right: x + half + badge.right, top: y - half - 8, bottom: y + half }
  const label =
    orientation === 'across'
      ? { ...box, top: body.bottom + labelGap }
      : { ...box, left: x + half + labelGap, top: box.top + 4 }
  return [body, label]
}

export function extentOf(label: string, originalName: string | null, metrics: Metrics): Extent {
  const lines = labelLines(label, metrics.labelWidth / fontSize / boldness)
  const original = originalName === null ? [] : labelLines(originalName, metrics.labelWidth / originalSize)
  const width = Math.max(
    ...lines.map((line) => textWidth(line) * fontSize * boldness),
    ...original.map((line) => textWidth(line) * originalSize),
  )
  const height = (lines.length + original.length) * lineHeight
  const half = glyph / 2
  // The badge of neighbours not shown sits on the glyph's upper corner, away from the label.
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
