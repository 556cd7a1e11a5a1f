import type { Language } from '../../server/ontology/language.ts'
import en from '../../web/locales/en.json' with { type: 'json' }
import fr from '../../web/locales/fr.json' with { type: 'json' }
import zh from '../../web/locales/zh.json' with { type: 'json' }

/** The page's words in a language. Chinese has one plural form: look for `…_other` in all three. */
export const words = { en, fr, zh } as const satisfies Record<Language, object>

/** A sentence of the page with its gaps filled. */
export const filled = (sentence: string, gaps: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(gaps[name]))
