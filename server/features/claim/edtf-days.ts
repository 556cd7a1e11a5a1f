import edtf from 'edtf'
import { remembered } from '../../remembered.ts'

/** Days as YYYYMMDD numbers, so that they compare like numbers in every store: 20120131. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** Codes 21 to 32: seasons, whose months depend on the hemisphere or are not stated at all. */
const season = /^(-?\d{4})-(2[1-9]|3[0-2])\b/

/**
 * The first and the last day that one EDTF date may mean; null for text that is none. Seasons are taken as wide as
 * either hemisphere could mean them, since a window must not lose a claim that may fall into it.
 */
export const edtfDays = remembered((text): Days | null => {
  const year = season.exec(text)?.[1]
  if (year !== undefined) return { first: Number(year) * 10_000 + 101, last: (Number(year) + 1) * 10_000 + 331 }
  try {
    const { min, max } = edtf(text, { types: ['Date', 'Year', 'Decade', 'Century', 'Season'] })
    return Number.isFinite(min) && Number.isFinite(max) ? { first: dayNumber(min), last: dayNumber(max) } : null
  } catch {
    return null
  }
})

/** Whether a text names a time of day, which no window of time is given in. */
export const hasTimeOfDay = (text: string): boolean => /^-?\d{4}-\d{2}-\d{2}T/.test(text)

function dayNumber(milliseconds: number): number {
  const date = new Date(milliseconds)
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}
