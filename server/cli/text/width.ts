const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303E\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/u
const without = /[\p{M}\p{Cf}\p{Cc}]/u
/** Control characters, and those that turn the direction of what follows: data must not steer a terminal. */
const steering = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

export const isWide = (character: string): boolean => wide.test(character)

/** How many terminal columns a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += without.test(character) ? 0 : isWide(character) ? 2 : 1
  return width
}

/** The text on one line, without anything that a terminal would obey. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(steering, '')
}

/** The lines of a text, without anything else that a terminal would obey. */
export const legible = (text: string): string =>
  text.replace(steering, (character) => (/[\t\n]/.test(character) ? character : '\uFFFD'))
