/** Selectors count Unicode code points, JavaScript counts UTF-16 units: one 𠮷 shifts every later offset by one. */

const isAstral = (codePoint: number): boolean => codePoint > 0xffff

/** Number of code points; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

/** UTF-16 index of a code point; the text's end for any later one. */
export function utf16IndexOf(text: string, codePoint: number): number {
  let index = 0
  for (let n = 0; n < codePoint && index < text.length; n++) index += isAstral(text.codePointAt(index) ?? 0) ? 2 : 1
  return index
}

/** Number of code points before a UTF-16 index. */
export function codePointIndexOf(text: string, utf16Index: number): number {
  return codePointLength(text.slice(0, utf16Index))
}

/** The passage from code point `start` up to, not including, `end`. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const from = utf16IndexOf(text, start)
  const rest = text.slice(from)
  return rest.slice(0, utf16IndexOf(rest, Math.max(0, end - start)))
}
