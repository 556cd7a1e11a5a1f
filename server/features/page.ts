/** What a list is sorted by, so that it can go on after an item even when that item is gone. */
export type Key = readonly (string | number)[]

export interface PageRequest {
  readonly first: number
  /** The key of the last item of the page before; null: from the start. */
  readonly after: Key | null
}

/** A part of a list, and whether it goes on. */
export interface Page<T> {
  readonly edges: readonly { readonly key: Key; readonly node: T }[]
  readonly hasNextPage: boolean
  /** How many items the list has, all pages together. */
  readonly totalCount: number
}

/** The part of a list, sorted by its keys, that was asked for. */
export function pageOf<T>(sorted: readonly T[], keyOf: (item: T) => Key, { first, after }: PageRequest): Page<T> {
  const rest = after === null ? sorted : sorted.filter((item) => compareKeys(keyOf(item), after) > 0)
  return {
    edges: rest.slice(0, first).map((node) => ({ key: keyOf(node), node })),
    hasNextPage: rest.length > first,
    totalCount: sorted.length,
  }
}

/** The same where the store has read one item more than the page holds, to tell whether the list goes on. */
export function pageRead<T>(read: readonly T[], keyOf: (item: T) => Key, first: number, totalCount: number): Page<T> {
  return {
    edges: read.slice(0, first).map((node) => ({ key: keyOf(node), node })),
    hasNextPage: read.length > first,
    totalCount,
  }
}

/** By the first part that differs: numbers by size, text by code unit. */
export function compareKeys(a: Key, b: Key): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? ''
    if (part < other) return -1
    if (part > other) return 1
  }
  return 0
}
