import { entityType, entityTypeNames } from '../../server/ontology/entity-types.ts'
import type { Language } from '../../server/ontology/language.ts'
import type { GraphModel } from './graph-model.ts'
import { textWidth } from './label-lines.ts'
import type { LaneLayout } from './lanes.ts'

export interface LaneHeader {
  readonly lane: number
  readonly title: string
  /** Extent along the supply, in canvas units. */
  readonly from: number
  readonly to: number
  readonly populated: boolean
}

/** Every lane with its title: the types it is for, and whatever else is in it. */
export function laneHeaders(model: GraphModel, layout: LaneLayout, language: Language): LaneHeader[] {
  const there = new Set(model.nodes.map(({ entity }) => entity.type))
  return layout.lanes.map(({ lane, from, to }) => {
    const types = entityTypeNames.filter((type) => entityType(type).lane === lane)
    const named = types.filter((type) => there.has(type) || (type !== 'Authority' && type !== 'Regulation'))
    return {
      lane,
      title: named.map((type) => entityType(type).plurals[language]).join(' · '),
      from,
      to,
      populated: types.some((type) => there.has(type)),
    }
  })
}

/** Lines between the lanes in use, in the middle of the empty ones between them. */
export function laneBorders(headers: readonly LaneHeader[]): number[] {
  const used = headers.filter(({ populated }) => populated)
  return used.slice(1).map(({ from }, index) => ((used[index]?.to ?? from) + from) / 2)
}

export interface ShownHeader extends LaneHeader {
  /** Middle of the header on the screen. */
  readonly at: number
  /** 0, or 1 where it would cover the one before. */
  readonly row: number
}

/** Capitals with letter-spacing, at `size` CSS pixels. */
const headerWidth = (title: string, size: number) => textWidth(title.toUpperCase()) * size * 1.12 + 12

/**
 * Headers across the top at a given zoom and pan, on a canvas `width` wide: those of lanes in use always, in a second row where they would
 * cover each other; those of the empty lanes between them together or not at all.
 */
export function headersAcross(
  headers: readonly LaneHeader[],
  { zoom, pan, width, fontSize }: { zoom: number; pan: number; width: number; fontSize: number },
): ShownHeader[] {
  const used = headers.filter(({ populated }) => populated)
  const [first, last] = [used[0]?.lane ?? 0, used.at(-1)?.lane ?? 0]
  const empty = headers.filter(({ populated, lane }) => !populated && lane > first && lane < last)
  const taken: { from: number; to: number; row: number }[] = []
  const place = (header: LaneHeader, rows: readonly number[]): ShownHeader[] => {
    const half = headerWidth(header.title, fontSize) / 2
    const [from, to] = [header.from * zoom + pan, header.to * zoom + pan]
    const middle = (from + to) / 2
    // The header of a lane that is partly in view is wholly so.
    const at = to > 0 && from < width ? Math.max(half, Math.min(width - half, middle)) : middle
    const row = rows.find((candidate) =>
      taken.every((other) => other.row !== candidate || at + half <= other.from || at - half >= other.to),
    )
    if (row === undefined) return []
    taken.push({ from: at - half, to: at + half, row })
    return [{ ...header, at, row }]
  }
  const shown = used.flatMap((header) => place(header, [0, 1, 2]))
  const between = empty.flatMap((header) => place(header, [0]))
  return [...shown, ...(between.length === empty.length ? between : [])].sort((a, b) => a.lane - b.lane)
}
