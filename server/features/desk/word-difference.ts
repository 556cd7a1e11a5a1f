import { diffArrays } from 'diff'

export interface TextPart {
  readonly change: 'SAME' | 'REMOVED' | 'ADDED'
  readonly text: string
}

/** In any language: Chinese has words without spaces between them. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** How many words may differ before the whole text is said to be another one. */
const mostEdits = 2_000

/** How one text became another, word by word; the kept and removed parts are the first, the kept and added the second. */
export function wordDifference(before: string, after: string): TextPart[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostEdits })
  if (parts === undefined) return [part('REMOVED', before), part('ADDED', after)]
  return parts.map(({ added, removed, value }) => part(added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', value.join('')))
}

const part = (change: TextPart['change'], text: string): TextPart => ({ change, text })

/** A stretch at a time: each word that the segmenter gives holds all the text that it was given. */
const wordsOf = (text: string): string[] =>
  (text.match(/\s+|\S{1,200}/gu) ?? []).flatMap((stretch) =>
    [...segmenter.segment(stretch)].map((word) => word.segment),
  )
