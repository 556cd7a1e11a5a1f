import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Language } from '../../server/ontology/language.ts'
import type { Language as ApiLanguage } from '../generated/operations.ts'
import { apiLanguages, languageOf } from '../locales/i18n.ts'
import type { AnswerState } from './answer-state.ts'
import { LinkReader } from './link-reader.ts'
import { readInteger } from './link-values.ts'
import { formatState } from './url-state.ts'

/** The page's language, as the address says it. */
export function useLanguage(): Language {
  const [params] = useSearchParams()
  return languageOf(params)
}

/** The revision that the address pins; null: the newest. */
export const readRevision = (link: LinkReader): number | null =>
  link.one('revision', readInteger({ least: 1, most: 999_999_999 }))

/** The revision that the page is read as of; null: the newest. */
export function useRevision(): number | null {
  const [params] = useSearchParams()
  return readRevision(new LinkReader(params))
}

/** In which language and as of which revision the API is asked. */
export interface Reading {
  readonly language: ApiLanguage
  readonly revision: number | null
}

export function useReading(): Reading {
  const language = apiLanguages[useLanguage()]
  const revision = useRevision()
  return useMemo(() => ({ language, revision }), [language, revision])
}

/** An address as of a revision, or of the newest (null). */
export function asOf(href: string, revision: number | null): string {
  const url = new URL(href, location.href)
  if (revision === null) url.searchParams.delete('revision')
  else url.searchParams.set('revision', String(revision))
  return url.href
}

/**
 * Addresses of pages, each with the language, so that a link opens what its sender saw; and with the revision, where
 * the page is read as of one.
 */
export interface Addresses {
  home(): string
  answer(state: AnswerState): string
  claims(filter?: ClaimsFilter): string
  documents(): string
  addDocument(): string
  document(id: string, place?: DocumentPlace): string
  entity(id: string): string
  /** Of a record, as its kind and id; left out: of the whole graph. */
  history(of?: string): string
  /** It stays as it is, whatever revision the rest is read as of. */
  saved(id: string): string
  /** `then`: where to go on to. */
  signIn(then: string | null): string
  account(): string
  people(): string
  review(): string
  /** `document`: the one that the claim is cited to. */
  newClaim(document: string): string
}

/** What of a document is open. */
export interface DocumentPlace {
  /** Counted from 1. */
  readonly page?: number | null
  /** The id of a citation of the passage. */
  readonly citation?: string | null
  readonly view?: DocumentView | null
}

export const documentViews = ['text', 'original'] as const
export type DocumentView = (typeof documentViews)[number]

function placeParams({ page, citation, view }: DocumentPlace): URLSearchParams {
  const params = new URLSearchParams()
  if (page) params.set('page', String(page))
  if (citation) params.set('citation', citation)
  if (view) params.set('view', view)
  return params
}

interface ClaimsFilter {
  /** The type of the party that speaks. */
  readonly assertedBy?: string
  readonly document?: string
  readonly entity?: string
  readonly speaker?: string
}

export function addresses(language: Language, revision: number | null = null): Addresses {
  const address = (path: string, params: URLSearchParams = new URLSearchParams()) => {
    params.set('lang', language)
    if (revision !== null) params.set('revision', String(revision))
    return `${path}?${params}`
  }
  return {
    home: () => address('/'),
    answer: (state) => address('/chains', formatState(state)),
    claims: (filter = {}) => address('/claims', new URLSearchParams(Object.entries(filter))),
    documents: () => address('/documents'),
    addDocument: () => address('/add-document'),
    document: (id, place = {}) => address(`/documents/${id}`, placeParams(place)),
    entity: (id) => address(`/entities/${id}`),
    history: (of) => address('/history', new URLSearchParams(of === undefined ? {} : { of })),
    saved: (id) => `/saved/${id}?lang=${language}`,
    signIn: (then) => address('/sign-in', new URLSearchParams(then === null ? {} : { then })),
    account: () => address('/account'),
    people: () => address('/people'),
    review: () => address('/review'),
    newClaim: (document) => address('/claims/new', new URLSearchParams({ document })),
  }
}

export function useAddresses(): Addresses {
  const language = useLanguage()
  const revision = useRevision()
  return useMemo(() => addresses(language, revision), [language, revision])
}
