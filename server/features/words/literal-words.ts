import { type Language, wordsIn } from '../../ontology/language.ts'
import { datePartsOf } from './date-parts.ts'
import type { LiteralObject } from './views.ts'
import { wordsOf } from './words-of.ts'

/** A value in words: "about 5 million inhabitants", "3 May 2012", "Sweden". */
export function literalWords(literal: LiteralObject, language: Language): string {
  const { dates, numbers } = wordsOf(language)
  switch (literal.predicate) {
    case 'name':
      return literal.value.value
    case 'description':
      return 'value' in literal.value ? literal.value.value : wordsIn(literal.value, language)
    case 'country':
      return countryName(literal.value.code, language)
    case 'website':
      return literal.value.url
    case 'coordinates':
      return numbers.coordinates(literal.value.latitude, literal.value.longitude)
    case 'date':
      return dates.date(datePartsOf(literal.value.date))
    case 'amount':
      return numbers.amount(literal.value.value, literal.value.currency)
    case 'figure':
      return numbers.figure({ ...literal.value, counted: wordsIn(literal.value.counted, language) })
  }
}

/** The name of a country by its ISO 3166-1 code, or of the European Union. */
export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code

/** One EDTF date in words: "about May 2012". */
export function dateWords(edtf: string, language: Language): string {
  return wordsOf(language).dates.date(datePartsOf(edtf))
}
