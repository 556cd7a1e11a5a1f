/** The three languages every label, sentence and page exists in (BCP 47). */
export const languages = ['en', 'fr', 'zh'] as const

export type Language = (typeof languages)[number]

/** The same words in each language: `zh` is Simplified Chinese. */
export type Translated = Readonly<Record<Language, string>>

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}
