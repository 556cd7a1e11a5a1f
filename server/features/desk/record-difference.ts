import { type TextPart, wordDifference } from './word-difference.ts'

/** A field that differs, by its path such as `credibility.grade`; null: the record has no such field then. */
export interface FieldDifference {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
  readonly parts: readonly TextPart[]
}

/** Every field in which two versions of a record differ, in order; null: there is no such version. */
export function recordDifference(before: object | null, after: object | null): FieldDifference[] {
  const was = new Map(leavesOf(before))
  const is = new Map(leavesOf(after))
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => fieldDifference(field, was.get(field) ?? null, is.get(field) ?? null))
}

function fieldDifference(field: string, before: string | null, after: string | null): FieldDifference {
  if (before !== null && after !== null) return { field, before, after, parts: wordDifference(before, after) }
  const change = before === null ? 'ADDED' : 'REMOVED'
  return { field, before, after, parts: [{ change, text: before ?? after ?? '' }] }
}

/** Every value in a record that holds no others, with its path. */
function leavesOf(value: unknown, path: readonly string[] = []): [string, string][] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [[path.join('.'), String(value)]]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}
