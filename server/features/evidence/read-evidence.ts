import { queries } from '../../generated/queries.ts'
import type { AsOf } from '../../graphql/snapshot.ts'
import type { Reader } from '../../store/store.ts'
import type { RecordKind, RecordOf } from '../revision/change.ts'
import type { CitationRecord, DocumentRecord, ResponseRecord, SourceRecord } from './evidence-records.ts'

/** A record as of a revision; what is read from it is read as of the same. */
export interface Stored<Record> {
  readonly record: Record
  readonly asOf: AsOf
}

export type StoredSource = Stored<SourceRecord>
export type StoredDocument = Stored<DocumentRecord>
export type StoredCitation = Stored<CitationRecord>
export type StoredResponse = Stored<ResponseRecord>

/** Records of a kind by id; those that don't exist as of the revision are left out. */
export async function readRecords<K extends RecordKind>(
  reader: Reader,
  kind: K,
  ids: readonly string[],
  revision: number,
): Promise<Map<string, Stored<RecordOf<K>>>> {
  const rows = await reader.read(queries.revisionVersionsByRef, { refs: ids.map((id) => `${kind}:${id}`), revision })
  return new Map(
    rows.map(({ body }) => {
      const record = JSON.parse(body) as RecordOf<K>
      return [record.id, { record, asOf: revision }]
    }),
  )
}
