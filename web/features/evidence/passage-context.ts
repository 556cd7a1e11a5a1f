import { sliceCodePoints } from '../../../server/features/evidence/passage/code-points.ts'

/** A passage with some of the text around it. */
export interface PassageContext {
  readonly before: string
  readonly passage: string
  readonly after: string
  /** Whether the text goes on before and after. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** How many code points to show on either side. */
const around = 280

/** Code points `start` up to `end` of a text and what stands around them, cut at white space where there is any. */
export function contextOf(text: string, start: number, end: number): PassageContext {
  const from = Math.max(0, start - around)
  const before = sliceCodePoints(text, from, start)
  const rest = sliceCodePoints(text, end, end + around + 1)
  const after = sliceCodePoints(rest, 0, around)
  const cutBefore = from > 0
  const cutAfter = rest.length > after.length
  return {
    before: cutBefore ? before.replace(/^\S*\s+(?=\S)/, '') : before,
    passage: sliceCodePoints(text, start, end),
    after: cutAfter ? after.replace(/(?<=\S)\s+\S*$/, '') : after,
    cutBefore,
    cutAfter,
  }
}
