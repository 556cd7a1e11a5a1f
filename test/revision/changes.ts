import type { ClaimRecord, LiteralClaimRecord } from '../../server/features/claim/claim-record.ts'
import type { RecordChange, RecordKind, RecordOf } from '../../server/features/revision/change.ts'
import { claimOf } from '../claim/records.ts'

export const put = <K extends RecordKind>(kind: K, record: RecordOf<K>): RecordChange =>
  ({ op: 'put', kind, record }) as RecordChange

export const retire = (kind: RecordKind, id: string): RecordChange => ({
  op: 'retire',
  kind,
  id,
  reason: 'no longer held',
})

type Literal = Pick<LiteralClaimRecord, 'predicate' | 'object'>

/** A claim about a value; who says so and how it stands is left as plain as can be. */
export const literalOf = (id: string, subject: string, literal: Literal, changes: Partial<ClaimRecord> = {}) =>
  ({
    id,
    subject,
    ...literal,
    polarity: 'IS',
    assertedBy: { unknown: true },
    review: 'ACCEPTED',
    standing: { value: 'ALLEGED' },
    author: 'coder',
    ...changes,
  }) as LiteralClaimRecord

export const nameOf = (
  id: string,
  subject: string,
  value: string,
  language = 'en',
  script = 'Latn',
  kind: 'OFFICIAL' | 'ALIAS' | 'FORMER' | 'TRANSLITERATION' | 'ABBREVIATION' = 'OFFICIAL',
): LiteralClaimRecord =>
  literalOf(id, subject, { predicate: 'name', object: { literal: { value, language, script, kind } } })

/** Without a stage, unless given. */
export const relationOf = (
  id: string,
  subject: string,
  predicate: Extract<ClaimRecord, { readonly object: { readonly entity: string } }>['predicate'],
  object: string,
  changes: Parameters<typeof claimOf>[0] = {},
): ClaimRecord => {
  const { stage, ...claim } = claimOf({ id, subject, predicate, object: { entity: object }, ...changes })
  return changes.stage === undefined ? claim : { ...claim, stage }
}
