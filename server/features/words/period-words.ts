import type { Language } from '../../ontology/language.ts'
import { type DatedClaim, periodOf } from './date-parts.ts'
import { wordsOf } from './words-of.ts'

/** When a claim holds, as its sentence says it: "from 2012, until when is not known". Null when neither end is known. */
export function periodWords(claim: DatedClaim, language: Language): string | null {
  return wordsOf(language).dates.period(periodOf(claim))
}
