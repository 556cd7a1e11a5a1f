import type { EntitySet } from '../../../server/features/path/question.ts'
import { ends as english } from '../../../server/features/words/en/ends.ts'
import { ends as french } from '../../../server/features/words/fr/ends.ts'
import type { EndWords } from '../../../server/features/words/language-words.ts'
import type { EntityView } from '../../../server/features/words/views.ts'
import { ends as chinese } from '../../../server/features/words/zh/ends.ts'
import type { Language } from '../../../server/ontology/language.ts'
import { countryName } from './countries.ts'

/** The sentences' own words for ends: those of an answer are the same. */
export const endWords: Readonly<Record<Language, EndWords>> = { en: english, fr: french, zh: chinese }

/** A set in words, such as "vendors in the European Union". `viewOf` gives the entities that it names. */
export const setWords = (set: EntitySet, viewOf: (id: string) => EntityView, language: Language): string =>
  endWords[language].set({
    ...set,
    countries: set.countries?.map((code) => countryView(code, language)) ?? null,
    within: set.within === null ? null : viewOf(set.within),
    partOf: set.partOf === null ? null : viewOf(set.partOf),
  })

const countryView = (code: string, language: Language): EntityView => ({
  id: code,
  type: 'Place',
  kind: 'COUNTRY',
  label: countryName(code, language),
  collective: null,
})
