import type { GraphqlContext } from '../../graphql/context.ts'
import { changedRef, Workspace } from '../revision/workspace.ts'
import { acceptedChanges } from './accepted-changes.ts'
import type { ProposedRecordParent } from './desk-parents.ts'
import { previewOf } from './preview.ts'
import type { HeldProposal } from './read-proposals.ts'
import { recordDifference } from './record-difference.ts'

/** What a proposal would change, beside the accepted versions; of one that was accepted, beside the versions before. */
export async function proposedRecords(
  { record, recordedIn }: HeldProposal,
  context: GraphqlContext,
): Promise<ProposedRecordParent[]> {
  const base = record.state === 'ACCEPTED' ? recordedIn - 1 : (await context.store.head()).number
  const changes = acceptedChanges(record.changes)
  const workspace = new Workspace(context.store, base, changes)
  const { claims, snapshot } = await previewOf(workspace, context.asOf(base))
  return Promise.all(
    changes.map(async (change, index) => {
      const { kind } = change
      const id = change.op === 'put' ? change.record.id : change.id
      const before = (await workspace.before(kind, [id])).get(id)
      const claim = kind === 'claim' ? claims.get(id) : undefined
      return {
        change: record.changes[index] ?? change,
        against: record.against[changedRef(change)] ?? 0,
        difference: recordDifference(
          before === undefined ? null : (JSON.parse(before.body) as object),
          change.op === 'put' ? change.record : null,
        ),
        preview: claim === undefined ? null : { claim, snapshot },
      }
    }),
  )
}
