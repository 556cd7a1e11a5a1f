/** A passage in a text, in UTF-16 units. */
export interface Passage {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** A stretch of text and the passages that it belongs to. */
export interface MarkedPart {
  readonly from: number
  readonly text: string
  /** Their ids, in the order given. */
  readonly passages: readonly string[]
}

/** The whole text, cut wherever a passage begins or ends, so that passages may overlap. */
export function markedParts(text: string, passages: readonly Passage[]): MarkedPart[] {
  const cuts = [0, text.length, ...passages.flatMap(({ from, to }) => [from, to])]
  const places = [...new Set(cuts)].filter((place) => place >= 0 && place <= text.length).sort((a, b) => a - b)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? text.length
    const covering = passages.filter((passage) => passage.from <= from && passage.to >= to)
    return { from, text: text.slice(from, to), passages: covering.map(({ id }) => id) }
  })
}
