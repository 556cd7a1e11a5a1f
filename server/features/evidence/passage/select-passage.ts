import { codePointLength, utf16IndexOf } from './code-points.ts'
import { sha256OfText } from './seal.ts'
import type { TextPage } from './text-pages.ts'

/** A passage as a citation's selector holds it. */
export interface SelectedPassage {
  /** In code points of the whole text. */
  readonly start: number
  readonly end: number
  /** Left out where the text is one page. */
  readonly page?: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Of `exact`, in UTF-8. */
  readonly sha256: string
}

type Page = Pick<TextPage, 'number' | 'start' | 'text'> & { readonly pages: number }

/** Code points before and after a passage that tell it from an equal one elsewhere. */
const contextLength = 32

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * The passage that somebody selected on a page: `from` up to `to` in UTF-16 units of the page's text, as browsers count,
 * in either order. It is widened to whole characters as a reader sees them, and white space at its ends is left out.
 * Null where nothing else was selected.
 */
export function selectPassage(page: Page, from: number, to: number): SelectedPassage | null {
  const { text } = page
  const bound = (index: number) => Math.min(Math.max(index, 0), text.length)
  const [first, last] = [bound(Math.min(from, to)), bound(Math.max(from, to))]
  if (first === last) return null
  const segments = characters.segment(text)
  const widest = {
    from: segments.containing(first)?.index ?? first,
    to: endOf(segments.containing(last - 1)) ?? last,
  }
  const selected = text.slice(widest.from, widest.to)
  const exact = selected.trim()
  if (exact === '') return null
  const at = widest.from + selected.length - selected.trimStart().length
  const start = page.start + codePointLength(text.slice(0, at))
  return {
    start,
    end: start + codePointLength(exact),
    ...(page.pages > 1 && { page: page.number }),
    exact,
    prefix: lastCodePoints(text.slice(0, at)),
    suffix: text.slice(
      at + exact.length,
      at + exact.length + utf16IndexOf(text.slice(at + exact.length), contextLength),
    ),
    sha256: sha256OfText(exact),
  }
}

const endOf = (segment: Intl.SegmentData | undefined): number | undefined =>
  segment && segment.index + segment.segment.length

/** No character is longer than two units, so no more is looked at. */
function lastCodePoints(text: string): string {
  return Array.from(text.slice(-2 * contextLength - 1))
    .slice(-contextLength)
    .join('')
}

/** Where a passage is on a page, in UTF-16 units of the page's text; null where it is not on it. */
export function passageOnPage(
  { start, text }: Pick<TextPage, 'start' | 'text'>,
  passage: { readonly start: number; readonly end: number },
): { readonly from: number; readonly to: number } | null {
  const from = utf16IndexOf(text, Math.max(0, passage.start - start))
  const to = passage.end <= start ? 0 : utf16IndexOf(text, passage.end - start)
  return from < to ? { from, to } : null
}
