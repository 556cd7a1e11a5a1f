import { type ClaimRecord, isRelationClaim } from '../claim/claim-record.ts'
import type { EntityRecord } from '../entity/entity-record.ts'
import type {
  CitationRecord,
  DisputeRecord,
  DocumentRecord,
  ResponseRecord,
  SourceRecord,
} from '../evidence/evidence-records.ts'
import type { RecordKind, RecordOf } from './change.ts'
import { refOf } from './workspace.ts'

type Named = readonly [kind: RecordKind, id: string | undefined]

const named: { readonly [K in RecordKind]: (record: RecordOf<K>) => readonly Named[] } = {
  source: (s: SourceRecord) => [['entity', s.entity]],
  document: (d: DocumentRecord) => [
    ['source', d.publisher],
    ...(d.origin.status === 'DERIVED_FROM' ? d.origin.documents : []).map((id): Named => ['document', id]),
  ],
  entity: (e: EntityRecord) => [['document', e.collective?.passage.document]],
  claim: (c: ClaimRecord) => [
    ['entity', c.subject],
    ['entity', isRelationClaim(c) ? c.object.entity : undefined],
    ['entity', 'entity' in c.assertedBy ? c.assertedBy.entity : undefined],
    ['source', 'source' in c.assertedBy ? c.assertedBy.source : undefined],
    ['citation', c.standing.value === 'CONFIRMED' ? c.standing.citation : undefined],
  ],
  citation: (c: CitationRecord) => [
    ['claim', c.claim],
    ['document', c.document],
    ['entity', c.attributedTo && 'entity' in c.attributedTo ? c.attributedTo.entity : undefined],
  ],
  response: (r: ResponseRecord) => [
    ...r.claims.map((id): Named => ['claim', id]),
    ['entity', r.party],
    ['source', r.saidBy],
    ['source', r.askedBy && 'source' in r.askedBy ? r.askedBy.source : undefined],
    ['document', r.document],
  ],
  dispute: (d: DisputeRecord) => [['claim', d.claim]],
  // It holds copies: what it shows may change and go.
  savedPath: () => [],
  // What it would change may go meanwhile: that is for whoever accepts it to see.
  proposal: () => [],
}

/** The records that a record names, as `kind:id`: they must exist for as long as it does. */
export function referencesOf<K extends RecordKind>(kind: K, record: RecordOf<K>): string[] {
  const refs = named[kind](record).flatMap(([of, id]) => (id === undefined ? [] : [refOf(of, id)]))
  return [...new Set(refs)]
}
