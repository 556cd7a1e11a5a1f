import type { Language } from '../../ontology/language.ts'
import { english } from './en/english.ts'
import { french } from './fr/french.ts'
import type { LanguageWords } from './language-words.ts'
import { chinese } from './zh/chinese.ts'

const words: Readonly<Record<Language, LanguageWords>> = { en: english, fr: french, zh: chinese }

export function wordsOf(language: Language): LanguageWords {
  return words[language]
}

/** Sentences as a paragraph. */
export function paragraph(sentences: readonly (string | null)[], language: Language): string {
  return sentences
    .filter((sentence) => sentence !== null)
    .map(capitalised)
    .join(wordsOf(language).space)
}

export function capitalised(sentence: string): string {
  const [first = ''] = sentence
  return first.toUpperCase() + sentence.slice(first.length)
}
