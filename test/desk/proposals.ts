import type { ProposalRecord } from '../../server/features/desk/proposal-record.ts'
import type { ProposedChange } from '../../server/features/desk/proposed-change.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import { changedRef } from '../../server/features/revision/workspace.ts'

/** A change as it stands in a proposal. */
export function proposed(change: RecordChange): ProposedChange {
  if (change.op === 'put' && 'review' in change.record)
    return { ...change, record: { ...change.record, review: 'PROPOSED' } } as ProposedChange
  return change as ProposedChange
}

/** A proposal of new records, unless `against` says of which versions. */
export const proposalOf = (
  id: string,
  changes: readonly RecordChange[],
  more: Partial<ProposalRecord> = {},
): ProposalRecord => ({
  id,
  by: 'researcher',
  state: 'PROPOSED',
  changes: changes.map(proposed),
  against: Object.fromEntries(changes.map((change) => [changedRef(change), 0])),
  comments: [],
  ...more,
})
