import { z } from 'zod'
import { claimRecord } from '../claim/claim-record.ts'
import { entityRecord } from '../entity/entity-record.ts'
import {
  citationRecord,
  disputeRecord,
  documentRecord,
  responseRecord,
  sourceRecord,
} from '../evidence/evidence-records.ts'
import { id } from '../record-parts.ts'
import { savedPathRecord } from '../saved/saved-path-record.ts'

/** Every kind of record, with its schema: the only things a revision can write. */
export const recordSchemas = {
  source: sourceRecord,
  document: documentRecord,
  entity: entityRecord,
  claim: claimRecord,
  citation: citationRecord,
  response: responseRecord,
  dispute: disputeRecord,
  savedPath: savedPathRecord,
} as const

export type RecordKind = keyof typeof recordSchemas
export const recordKinds = Object.keys(recordSchemas) as [RecordKind, ...RecordKind[]]
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>

const put = <K extends RecordKind>(kind: K) =>
  z.strictObject({ op: z.literal('put'), kind: z.literal(kind), record: recordSchemas[kind] })

/**
 * `put` records a new version of a record, `retire` ends the current one without a successor. `erase` removes the
 * payload of an earlier revision from the history and stands alone in its own: `checkErasure` says when it may.
 */
export const change = z.discriminatedUnion('op', [
  z.discriminatedUnion('kind', [
    put('source'),
    put('document'),
    put('entity'),
    put('claim'),
    put('citation'),
    put('response'),
    put('dispute'),
    put('savedPath'),
  ]),
  z.strictObject({ op: z.literal('retire'), kind: z.enum(recordKinds), id, reason: z.string().min(1) }),
  z.strictObject({ op: z.literal('erase'), revision: z.int().min(1), reason: z.string().min(1) }),
])

export type Change = z.infer<typeof change>
/** A change of one record. */
export type RecordChange = Exclude<Change, { readonly op: 'erase' }>
