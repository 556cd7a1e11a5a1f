import type { ClaimState } from '../claim/derive-claim.ts'
import type { EntityState } from '../entity/derive-entity.ts'
import type { RecordKind } from '../revision/change.ts'
import { canonicalJson } from '../revision/revision.ts'
import type { RecordEvent, RecordSide } from './record-events.ts'

/** One value that changed. */
export interface FieldChange {
  /** Where it is in the record, such as `standing.value`; a list is one value. */
  readonly path: string
  /** Text as it is, anything else as JSON; null: there was none. */
  readonly before: string | null
  readonly after: string | null
  /** Whether it follows from other records and was not typed in. */
  readonly derived: boolean
}

/** What differs between a record before and after, in order of the paths, what was typed in first. */
export function fieldChanges({ kind, before, after }: RecordEvent): FieldChange[] {
  return [
    ...differences(before?.record, after?.record, false),
    ...differences(derivedOf(kind, before), derivedOf(kind, after), true),
  ]
}

/** What is told of a derived state: the rest are means to that end. */
function derivedOf(kind: RecordKind, side: RecordSide | null): unknown {
  if (side === null || side.state === null) return undefined
  if (kind === 'entity') return { labels: (side.state as EntityState).labels }
  const { strength, disputed } = side.state as ClaimState
  return { strength, disputed }
}

function differences(before: unknown, after: unknown, derived: boolean): FieldChange[] {
  const was = new Map(leaves(before, ''))
  const is = new Map(leaves(after, ''))
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => was.get(path) !== is.get(path))
    .sort()
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null, derived }))
}

function leaves(value: unknown, path: string): [string, string][] {
  if (value === undefined) return []
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [[path, typeof value === 'string' ? value : canonicalJson(value)]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}
