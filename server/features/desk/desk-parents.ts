import type { Snapshot } from '../../graphql/snapshot.ts'
import type { StoredClaim } from '../claim/read-claims.ts'
import type { DisputeRecord } from '../evidence/evidence-records.ts'
import type { Draft } from './drafts.ts'
import type { ProposedChange } from './proposed-change.ts'
import type { HeldProposal } from './read-proposals.ts'
import type { FieldDifference } from './record-difference.ts'

/** What the resolvers of the desk's types are given. */

export type ProposalParent = HeldProposal

export interface ProposedRecordParent {
  readonly change: ProposedChange
  readonly against: number
  readonly difference: readonly FieldDifference[]
  /** The claim as it would be once the proposal is accepted. */
  readonly preview: { readonly claim: StoredClaim; readonly snapshot: Snapshot } | null
}

export type DraftParent = Draft
export type DisputeParent = DisputeRecord
