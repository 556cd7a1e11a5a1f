import { type Language, languages } from '../../ontology/language.ts'
import type { PathChange, PathChangeCode, SpokenChange } from '../saved/path-change.ts'
import { wordsOf } from './words-of.ts'

/** What a citation line is made from. */
export interface CitationParts {
  /** The chain in one line. */
  readonly title: string
  readonly id: string
  /** EDTF. */
  readonly saved: string
  /** The revision that the question was asked as of. */
  readonly revision: number
  /** The permalink: a path, or a whole address. */
  readonly address: string
  /** Whether the chain rests on a brand named in a tender, or on a bid: nothing may read as if it showed supply. */
  readonly namedOrBid: boolean
  readonly partial: boolean
  readonly withdrawn: boolean
}

export interface SavedWords {
  /** A sentence for each kind of change. */
  readonly changes: { readonly [C in PathChangeCode]: (change: SpokenChange<C>) => string }
  readonly citation: (parts: CitationParts) => string
}

export const citationLine = (parts: CitationParts, language: Language): string =>
  wordsOf(language).saved.citation(parts)

/** What is no longer as it was saved, as a sentence. */
export function changeWords(change: PathChange, language: Language): string {
  const words = wordsOf(language).saved.changes as Readonly<Record<string, (change: SpokenChange) => string>>
  return words[change.code]?.(spoken(change, language) as SpokenChange) ?? ''
}

/** With every text in the one language. */
function spoken(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value
  const held = value as Readonly<Record<string, unknown>>
  if (languages.every((code) => typeof held[code] === 'string')) return held[language]
  return Object.fromEntries(Object.entries(held).map(([name, inner]) => [name, spoken(inner, language)]))
}
