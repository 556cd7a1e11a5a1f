/** The three languages every label, sentence and page exists in (BCP 47). */
export const languages = ['en', 'fr', 'zh'] as const

export type Language = (typeof languages)[number]

/** The same words in each language: `zh` is Simplified Chinese. */
export type Translated = Readonly<Record<Language, string>>

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}

/** What somebody has written, in one of the languages at least. */
export type OwnWords = { readonly [L in Language]?: string | undefined }

/** In the language asked for; as long as nobody has written it in that one, in a language that there is. */
export function wordsIn(words: OwnWords, language: Language): string {
  const written = [language, ...languages].map((one) => words[one])
  return written.find((text) => text !== undefined) ?? ''
}
