import type { Head, Reader } from '../../store/store.ts'
import { appendComposed } from '../revision/append.ts'
import type { RecordChange, RecordKind } from '../revision/change.ts'
import { currentOrNone } from './current-record.ts'
import type { Desk, Done } from './desk.ts'

/**
 * Records what `compose` gives for a record, seen from the graph right before; where it gives null the record stands as
 * it should already, and the answer names the revision that brought it there.
 */
export async function writeRecord(
  { store, actor }: Desk,
  kind: RecordKind,
  id: string,
  compose: (reader: Reader, head: Head) => Promise<readonly RecordChange[] | null>,
): Promise<Done> {
  let standsSince = 0
  const revision = await appendComposed(store, actor, async (reader, head) => {
    const changes = await compose(reader, head)
    if (changes === null) standsSince = (await currentOrNone(reader, kind, id, head.number))?.recordedIn ?? head.number
    return changes
  })
  return { id, revision: revision?.number ?? standsSince }
}
