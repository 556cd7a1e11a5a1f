import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isLanguage, type Language, languages } from '../../server/ontology/language.ts'
import type { Language as ApiLanguage } from '../generated/operations.ts'
import type en from './en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

/** Only the language that is read is loaded. */
const texts: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
  zh: () => import('./zh.json'),
}

/** The address decides, else the browser's first language that exists here, else English. */
export function languageOf(params: URLSearchParams, browser: readonly string[] = navigator.languages): Language {
  const asked = params.get('lang')
  if (isLanguage(asked)) return asked
  const primary = browser.map((tag) => tag.toLowerCase().split('-')[0])
  return primary.find(isLanguage) ?? languages[0]
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: (await texts[language]()).default } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', (await texts[language]()).default)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

export const apiLanguages: Readonly<Record<Language, ApiLanguage>> = { en: 'EN', fr: 'FR', zh: 'ZH' }

export const languageNames: Readonly<Record<Language, { readonly short: string; readonly own: string }>> = {
  en: { short: 'EN', own: 'English' },
  fr: { short: 'FR', own: 'Français' },
  zh: { short: '中文', own: '中文' },
}
