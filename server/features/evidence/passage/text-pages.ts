import { codePointLength } from './code-points.ts'

/** Stands between two pages of a text. */
export const pageBreak = '\f'

/** A page of a text; `start` and `end` in code points of the whole text. */
export interface TextPage {
  /** Counted from 1. */
  readonly number: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The pages of a normalised text: at least one. */
export function textPages(text: string): TextPage[] {
  let start = 0
  return text.split(pageBreak).map((page, index) => {
    const end = start + codePointLength(page)
    const found = { number: index + 1, start, end, text: page }
    start = end + 1
    return found
  })
}
