import type { Language } from '../../ontology/language.ts'
import type { EndsLeftOut } from './language-words.ts'
import type { EndView } from './views.ts'
import { paragraph, wordsOf } from './words-of.ts'

/** An end on its own: "Axis or Morpho", "vendors in the European Union". */
export function endWords(end: EndView, language: Language): string {
  const { ends } = wordsOf(language)
  return 'set' in end ? ends.set(end.set) : ends.named(end.entities)
}

/** What a table of pairs is to be read with. */
export interface PairTableView {
  /** What kept pairs out of it: nothing, the number of chains asked for, or a limit of the search. */
  readonly missing: 'none' | 'paths' | 'limit'
  readonly k: number
  readonly maxHops: number
  readonly leftOut: readonly EndsLeftOut[]
}

/** What an empty cell means, and how many entities of each end are not in the table. */
export function pairTableWords({ missing, leftOut, ...question }: PairTableView, language: Language): string {
  const { ends } = wordsOf(language)
  const absent = leftOut.filter(({ count }) => count > 0)
  return paragraph([ends.emptyCell(missing, question), absent.length > 0 ? ends.notInTable(absent) : null], language)
}
