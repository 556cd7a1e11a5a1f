import { queries } from '../../generated/queries.ts'
import { refuseFor } from '../../refusals.ts'
import type { Reader, Store } from '../../store/store.ts'
import { appendRevision } from '../revision/append.ts'
import type { RecordChange, RecordKind } from '../revision/change.ts'
import { changesOf, type Revision } from '../revision/revision.ts'
import { changedRef } from '../revision/workspace.ts'
import { readRef } from './read-history.ts'

interface Undoing {
  readonly actor: string
  /** Kept with each record that ends; null: that this was undone. */
  readonly reason: string | null
}

/**
 * Takes back what a revision did, by a new one: each record that it changed goes back to what it was. Proposals stay
 * what became of them, and saved chains are none of the graph. Throws CONFLICT, with their references, where records
 * were changed again since; BAD_INPUT where there is nothing to take back, or the graph would not hold together.
 */
export async function undoRevision(store: Store, number: number, { actor, reason }: Undoing): Promise<Revision> {
  const head = await store.head()
  const refs = await changedRefs(store, number, head.number)
  const [before, left, now] = await Promise.all(
    [number - 1, number, head.number].map((revision) => bodiesAt(store, refs, revision)),
  )
  const again = refs.filter((ref) => left?.get(ref) !== now?.get(ref))
  if (again.length > 0) refuseFor('CHANGED_AGAIN', { revision: number, records: again })
  const changes = refs.flatMap((ref) =>
    changeTo(ref, before?.get(ref), now?.get(ref), reason?.trim() || `revision ${number} was undone`),
  )
  if (changes.length === 0) refuseFor('NOTHING_TO_UNDO', { revision: number })
  return appendRevision(store, { actor, changes, after: head.number })
}

/**
 * Puts one record back to what it was as of a revision, by a new one. Throws NOT_FOUND for a record that never was, and
 * BAD_INPUT where it stands so already, or the graph would not hold together.
 */
export async function revertRecord(
  store: Store,
  ref: string,
  to: number,
  { actor, reason }: Undoing,
): Promise<Revision> {
  const { kind } = readRef(ref)
  if (!isUndone(kind)) refuseFor('NEVER_REVERTED', { ref })
  const head = await store.head()
  if (to < 1 || to > head.number) refuseFor('REVISION_UNKNOWN', { asked: to, last: head.number })
  const [ever] = await store.read(queries.revisionLatestVersion, { ref })
  if (ever === undefined) refuseFor('RECORD_UNKNOWN', { record: ref })
  const [then, now] = await Promise.all([to, head.number].map((revision) => bodiesAt(store, [ref], revision)))
  const changes = changeTo(ref, then?.get(ref), now?.get(ref), reason?.trim() || `put back to revision ${to}`)
  if (changes.length === 0) refuseFor('STANDS_SO', { ref, revision: to })
  return appendRevision(store, { actor, changes, after: head.number })
}

/** A proposal goes its own way, and a saved chain is put once. */
const isUndone = (kind: RecordKind): boolean => kind !== 'proposal' && kind !== 'savedPath'

async function changedRefs(store: Store, number: number, last: number): Promise<string[]> {
  if (number < 1 || number > last) refuseFor('REVISION_UNKNOWN', { asked: number, last })
  const [revision] = await store.read(queries.revisionPage, { first: number, limit: 1 })
  if (revision === undefined || revision.payload === null) refuseFor('NOTHING_TO_UNDO', { revision: number })
  return changesOf(revision).flatMap((change) =>
    change.op === 'erase' || !isUndone(change.kind) ? [] : [changedRef(change)],
  )
}

async function bodiesAt(reader: Reader, refs: readonly string[], revision: number): Promise<Map<string, string>> {
  const rows = await reader.read(queries.revisionVersionsByRef, { refs: [...refs], revision })
  return new Map(rows.map(({ ref, body }) => [ref, body]))
}

/** None where the record is to stay as it is. */
function changeTo(ref: string, wanted: string | undefined, now: string | undefined, reason: string): RecordChange[] {
  if (wanted === now) return []
  const { kind, id } = readRef(ref)
  if (wanted === undefined) return [{ op: 'retire', kind, id, reason }]
  return [{ op: 'put', kind, record: JSON.parse(wanted) } as RecordChange]
}
