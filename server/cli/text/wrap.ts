import { isWide, oneLine, widthOf } from './width.ts'

/** What must not begin a line of Chinese, and what must not end one. */
const closing = /^[，。、；：？！）》〉」』】”’…·%]/u
const opening = /[（《〈「『【“‘]$/u

export interface Indent {
  readonly first: string
  readonly rest: string
}

/** Breaks a text into lines of at most `columns`, at spaces and between Chinese characters; longer words stay whole. */
export function wrap(text: string, columns: number, { first, rest }: Indent = { first: '', rest: '' }): string {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const { text: piece, space } of pieces(oneLine(text))) {
    const gap = empty || !space ? '' : ' '
    if (!empty && widthOf(line) + gap.length + widthOf(piece) > columns) {
      lines.push(line)
      line = rest + piece
    } else {
      line += gap + piece
    }
    empty = false
  }
  return [...lines, line].join('\n')
}

interface Piece {
  readonly text: string
  /** Whether a space comes before it. */
  readonly space: boolean
}

/** What a line may be broken between. A no-break space is part of a word. */
function pieces(text: string): Piece[] {
  const found: Piece[] = []
  for (const word of text.split(/ +/).filter((part) => part !== '')) {
    let current = ''
    let space = true
    let previous = ''
    for (const character of word) {
      const breakable = (isWide(character) || isWide(previous)) && !closing.test(character) && !opening.test(current)
      if (current !== '' && breakable) {
        found.push({ text: current, space })
        current = ''
        space = false
      }
      current += character
      previous = character
    }
    found.push({ text: current, space })
  }
  return found
}
