import type { AsOf } from '../../graphql/snapshot.ts'
import type { AssertedBy, LiteralClaimRecord } from './claim-record.ts'

/** A claim whose object is a value. */
export type LiteralParent = LiteralClaimRecord

export interface SpeakerParent {
  readonly assertedBy: AssertedBy
  readonly asOf: AsOf
}
