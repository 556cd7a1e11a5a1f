import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Language } from '../../server/ontology/language.ts'
import type { Language as ApiLanguage } from '../generated/operations.ts'
import { apiLanguages, languageOf } from '../locales/i18n.ts'
import type { AnswerState } from './answer-state.ts'
import { formatState } from './url-state.ts'

/** The page's language, as the address says it. */
export function useLanguage(): Language {
  const [params] = useSearchParams()
  return languageOf(params)
}

export const useApiLanguage = (): ApiLanguage => apiLanguages[useLanguage()]

/** Addresses of pages, each with the language, so that a link opens what its sender saw. */
export interface Addresses {
  home(): string
  answer(state: AnswerState): string
  claims(filter?: ClaimsFilter): string
  documents(): string
  document(id: string): string
  entity(id: string): string
}

interface ClaimsFilter {
  /** The type of the party that speaks. */
  readonly assertedBy?: string
  readonly document?: string
  readonly entity?: string
  readonly speaker?: string
}

export function addresses(language: Language): Addresses {
  const address = (path: string, params: URLSearchParams = new URLSearchParams()) => {
    params.set('lang', language)
    return `${path}?${params}`
  }
  return {
    home: () => address('/'),
    answer: (state) => address('/chains', formatState(state)),
    claims: (filter = {}) => address('/claims', new URLSearchParams(Object.entries(filter))),
    documents: () => address('/documents'),
    document: (id) => address(`/documents/${id}`),
    entity: (id) => address(`/entities/${id}`),
  }
}

export function useAddresses(): Addresses {
  const language = useLanguage()
  return useMemo(() => addresses(language), [language])
}
