import type { ProposedChange } from './proposed-change.ts'

/** What a proposal does once it is accepted: its claims and citations are ACCEPTED, all else stays as proposed. */
export const acceptedChanges = (changes: readonly ProposedChange[]): ProposedChange[] => changes.map(accepted)

function accepted(change: ProposedChange): ProposedChange {
  if (change.op !== 'put') return change
  if (change.kind === 'claim') return { ...change, record: { ...change.record, review: 'ACCEPTED' } }
  if (change.kind === 'citation') return { ...change, record: { ...change.record, review: 'ACCEPTED' } }
  return change
}
