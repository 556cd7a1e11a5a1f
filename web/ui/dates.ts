import type { Language } from '../../server/ontology/language.ts'

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', zh: 'zh-CN' }

/** A day, month or year of EDTF in words; anything less plain (2012~, 201X) stays as it is written. */
export function dateWords(edtf: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf) ?? []
  if (year === undefined || month === undefined) return edtf
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== Number(month) - 1) return edtf
  return new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date)
}

/** A moment, ISO 8601, in words and the reader's own time. */
export const timeWords = (time: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time))

export const numberWords = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language]).format(value)

/** The name of a BCP 47 language, such as "French". */
export function languageWords(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames([locales[language]], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The name of an ISO 15924 script, such as "Simplified Han". */
export function scriptWords(script: string, language: Language): string {
  try {
    return new Intl.DisplayNames([locales[language]], { type: 'script' }).of(script) ?? script
  } catch {
    return script
  }
}
