import { z } from 'zod'
import { FiliereError } from '../errors.ts'
import type { Key, Page, PageRequest } from '../features/page.ts'

/** Every list with cursors: the shape of its keys. A cursor of one list is refused by the others. */
const lists = {
  entities: z.tuple([z.number(), z.string()]),
  neighbours: z.tuple([z.number(), z.string()]),
  claims: z.tuple([z.string()]),
  documents: z.tuple([z.string()]),
  sources: z.tuple([z.string()]),
  proposals: z.tuple([z.int(), z.string()]),
  revisions: z.tuple([z.int().positive()]),
  changes: z.tuple([z.int().negative(), z.string()]),
  history: z.tuple([z.int().negative(), z.string()]),
} as const

export type List = keyof typeof lists

export interface PageArguments {
  readonly first: number
  readonly after?: string | null | undefined
}

/** Throws BAD_INPUT for a `first` below 1 or above `most`, and for a cursor that isn't this list's. */
export function pageRequest(list: List, { first, after }: PageArguments, most: number): PageRequest {
  if (first < 1 || first > most)
    throw new FiliereError('BAD_INPUT', `Set first to a number from 1 to ${most}: it is ${first}.`)
  return { first, after: after === null || after === undefined ? null : keyOf(list, after) }
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}

export function connection<T>(list: List, { edges, hasNextPage, totalCount }: Page<T>): Connection<T> {
  const marked = edges.map(({ key, node }) => ({ cursor: cursorOf(list, key), node }))
  return { edges: marked, pageInfo: { hasNextPage, endCursor: marked.at(-1)?.cursor ?? null }, totalCount }
}

const cursorOf = (list: List, key: Key): string => Buffer.from(JSON.stringify([list, ...key])).toString('base64url')

function keyOf(list: List, cursor: string): Key {
  const [name, ...key] = decoded(cursor)
  const parsed = lists[list].safeParse(key)
  if (name !== list || !parsed.success)
    throw new FiliereError('BAD_INPUT', 'Set after to the endCursor of the page before, or leave it out.')
  return parsed.data
}

function decoded(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
