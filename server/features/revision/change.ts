import { z } from 'zod'
import { proposalRecord } from '../desk/proposal-record.ts'
import { proposablePuts, proposableSchemas, putOf, retireOf } from '../desk/proposed-change.ts'
import { savedPathRecord } from '../saved/saved-path-record.ts'

/** Every kind of record, with its schema: the only things a revision can write. */
export const recordSchemas = {
  ...proposableSchemas,
  savedPath: savedPathRecord,
  proposal: proposalRecord,
} as const

export type RecordKind = keyof typeof recordSchemas
export const recordKinds = Object.keys(recordSchemas) as [RecordKind, ...RecordKind[]]
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>

/**
 * `put` records a new version of a record, `retire` ends the current one without a successor. `erase` removes the
 * payload of an earlier revision from the history and stands alone in its own: `checkErasure` says when it may.
 */
export const change = z.discriminatedUnion('op', [
  z.discriminatedUnion('kind', [
    ...proposablePuts,
    putOf('savedPath', savedPathRecord),
    putOf('proposal', proposalRecord),
  ]),
  retireOf(recordKinds),
  z.strictObject({ op: z.literal('erase'), revision: z.int().min(1), reason: z.string().min(1) }),
])

export type Change = z.infer<typeof change>
/** A change of one record. */
export type RecordChange = Exclude<Change, { readonly op: 'erase' }>
