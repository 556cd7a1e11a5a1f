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

/** The kinds of record that people add and amend, with their schemas. */
export const proposableSchemas = {
  source: sourceRecord,
  document: documentRecord,
  entity: entityRecord,
  claim: claimRecord,
  citation: citationRecord,
  response: responseRecord,
  dispute: disputeRecord,
} as const

export type ProposableKind = keyof typeof proposableSchemas
export const proposableKinds = Object.keys(proposableSchemas) as [ProposableKind, ...ProposableKind[]]

/** Records a new version of a record. */
export const putOf = <K extends string, S extends z.ZodType>(kind: K, record: S) =>
  z.strictObject({ op: z.literal('put'), kind: z.literal(kind), record })

/** Ends the current version of a record without a successor. */
export const retireOf = <K extends string>(kinds: readonly [K, ...K[]]) =>
  z.strictObject({ op: z.literal('retire'), kind: z.enum(kinds), id, reason: z.string().min(1) })

export const proposablePuts = [
  putOf('source', sourceRecord),
  putOf('document', documentRecord),
  putOf('entity', entityRecord),
  putOf('claim', claimRecord),
  putOf('citation', citationRecord),
  putOf('response', responseRecord),
  putOf('dispute', disputeRecord),
] as const

/** What a revision would do once it is accepted. */
export const proposedChange = z.discriminatedUnion('op', [
  z.discriminatedUnion('kind', [...proposablePuts]),
  retireOf(proposableKinds),
])

export type ProposedChange = z.infer<typeof proposedChange>
