/**
 * Breaks labels into lines without a canvas, so that the layout knows their size before anything is drawn and
 * tests need no browser. Widths are estimates in em for a system sans face, slightly on the wide side.
 */

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u
const narrow = /[iljtfrI.,:;'’|!()[\]/ ·-]/
const broad = /[\p{Lu}mw@%&—…]/u
const closing = /[)\]}»”’,.;:!?、。，．：；！？）》」』】…]/
const opening = /[([{«“‘（《「『【]/

function charWidth(char: string): number {
  if (wide.test(char)) return 1
  if (char === ' ') return 0.3
  if (narrow.test(char)) return 0.36
  return broad.test(char) ? 0.74 : 0.57
}

/** Estimated width in em. */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += charWidth(char)
  return width
}

/** Pieces that a line may end after: words with their space, hyphenated parts, single Han characters. */
function pieces(text: string): string[] {
  const parts: string[] = []
  let part = ''
  const end = () => {
    if (part !== '') parts.push(part)
    part = ''
  }
  for (const char of text) {
    const before = part.at(-1) ?? ''
    const breakable = (wide.test(char) || wide.test(before)) && !closing.test(char) && !opening.test(before)
    if (breakable && char !== ' ') end()
    part += char
    if (/[\s\-–/]/.test(char)) end()
  }
  end()
  return parts
}

/** Cuts a piece that is wider than a whole line; never drops a character. */
function cut(piece: string, maxWidth: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const char of piece) {
    if (part !== '' && textWidth(part + char) > maxWidth) {
      parts.push(part)
      part = ''
    }
    part += char
  }
  parts.push(part)
  return parts
}

/** Lines no wider than `maxWidth` em, all characters kept but the spaces at line ends; at least one line. */
export function labelLines(text: string, maxWidth: number): string[] {
  const lines = filled(text, maxWidth)
  const last = lines.at(-1)
  if (lines.length < 2 || last === undefined || textWidth(last) > maxWidth * 0.4) return lines
  // A last line of one short word looks lost: a narrower measure is better if it needs no further line.
  const widest = Math.max(...pieces(text.trim()).map((piece) => textWidth(piece.trimEnd())))
  const narrower = filled(text, Math.min(maxWidth, Math.max(maxWidth * 0.86, widest)))
  return narrower.length === lines.length ? narrower : lines
}

function filled(text: string, maxWidth: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text.trim())) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > maxWidth) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
    if (textWidth(line.trimEnd()) > maxWidth) {
      const parts = cut(line, maxWidth)
      line = parts.pop() ?? ''
      lines.push(...parts)
    }
  }
  lines.push(line.trimEnd())
  return lines
}
