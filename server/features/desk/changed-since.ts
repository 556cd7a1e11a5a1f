import { queries } from '../../generated/queries.ts'
import type { Reader } from '../../store/store.ts'
import { type FieldDifference, recordDifference } from './record-difference.ts'

/** A record that changed after somebody looked at it, and how. */
export interface ChangedRecord {
  /** As `kind:id`. */
  readonly record: string
  readonly difference: readonly FieldDifference[]
}

/**
 * Those records of `against` that say something else as of a revision than the version it names, 0 for none. A version
 * counts by what the record says: what is derived from other records may have changed meanwhile.
 */
export async function changedSince(
  reader: Reader,
  revision: number,
  against: Readonly<Record<string, number>>,
): Promise<ChangedRecord[]> {
  const changed: ChangedRecord[] = []
  for (const [record, recordedIn] of Object.entries(against)) {
    const then = await bodyAt(reader, record, recordedIn)
    const now = await bodyAt(reader, record, revision)
    if (then !== now) changed.push({ record, difference: recordDifference(parsed(then), parsed(now)) })
  }
  return changed
}

async function bodyAt(reader: Reader, ref: string, revision: number): Promise<string | null> {
  const [row] = await reader.read(queries.revisionVersionsByRef, { refs: [ref], revision })
  return row?.body ?? null
}

const parsed = (body: string | null): object | null => (body === null ? null : (JSON.parse(body) as object))
