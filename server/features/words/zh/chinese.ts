import type { LanguageWords } from '../language-words.ts'
import { answers, missing, relaxations } from './answers.ts'
import { clauses } from './clauses.ts'
import { dates } from './dates.ts'
import { ends } from './ends.ts'
import { filters } from './filters.ts'
import { nouns } from './nouns.ts'
import { numbers } from './numbers.ts'
import { saved } from './saved.ts'
import { attribution, described, flags, literals, notes } from './sentences.ts'

export const chinese: LanguageWords = {
  space: '',
  dates,
  numbers,
  nouns,
  clauses,
  literals,
  described,
  attribution,
  notes,
  flags,
  missing,
  ends,
  filters,
  answers,
  relaxations,
  saved,
}
