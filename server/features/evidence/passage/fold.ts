const whiteSpace = /\p{White_Space}/u

/**
 * A text in which every run of white space (all of Unicode's, so also no-break and narrow no-break spaces) is one
 * space, without any at either end. Code point `i` of it stands for the code points `starts[i]` up to `ends[i]` of
 * the original.
 */
export interface FoldedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export function foldWithMap(text: string): FoldedText {
  const folded: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let gap = -1
  let position = 0
  for (const character of text) {
    if (whiteSpace.test(character)) {
      if (gap < 0) gap = position
    } else {
      if (gap >= 0 && folded.length > 0) {
        folded.push(' ')
        starts.push(gap)
        ends.push(position)
      }
      gap = -1
      folded.push(character)
      starts.push(position)
      ends.push(position + 1)
    }
    position++
  }
  return { text: folded.join(''), starts, ends }
}

export function foldWhiteSpace(text: string): string {
  return foldWithMap(text).text
}
