import { refuseFor } from '../../refusals.ts'
import type { Reader } from '../../store/store.ts'
import type { RecordKind, RecordOf } from '../revision/change.ts'
import { refOf, Workspace } from '../revision/workspace.ts'

export interface Current<K extends RecordKind> {
  readonly record: RecordOf<K>
  readonly recordedIn: number
}

/** A record as of a revision, or null. */
export async function currentOrNone<K extends RecordKind>(
  reader: Reader,
  kind: K,
  id: string,
  revision: number,
): Promise<Current<K> | null> {
  const version = (await new Workspace(reader, revision, []).before(kind, [id])).get(id)
  if (version === undefined) return null
  return { record: JSON.parse(version.body) as RecordOf<K>, recordedIn: version.recordedIn }
}

/** A record as of a revision; throws NOT_FOUND. */
export async function currentRecord<K extends RecordKind>(
  reader: Reader,
  kind: K,
  id: string,
  revision: number,
): Promise<Current<K>> {
  return (await currentOrNone(reader, kind, id, revision)) ?? refuseFor('RECORD_UNKNOWN', { record: refOf(kind, id) })
}
