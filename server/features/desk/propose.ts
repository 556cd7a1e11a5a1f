import { refuseFor } from '../../refusals.ts'
import type { Head, Reader } from '../../store/store.ts'
import { checkChanges } from '../revision/check-changes.ts'
import { canonicalJson } from '../revision/revision.ts'
import { changedRef, Workspace } from '../revision/workspace.ts'
import { acceptedChanges } from './accepted-changes.ts'
import { changedSince } from './changed-since.ts'
import { checkComplete } from './check-complete.ts'
import { type Desk, type Done, given, idFor, type Keyed } from './desk.ts'
import { amendedIn, keepingWhatStands, sameIn } from './keep-standing.ts'
import { once } from './once.ts'
import type { ProposalRecord } from './proposal-record.ts'
import type { ProposedChange } from './proposed-change.ts'
import { readChanges } from './read-changes.ts'
import { firstVersion, type HeldProposal, theProposal } from './read-proposals.ts'
import { writeRecord } from './write-record.ts'

export interface Proposing extends Keyed {
  /** As revisions hold them; what the desk knows itself may be left out. */
  readonly changes?: readonly unknown[] | null | undefined
  /** For each record that is amended or retired, as `kind:id`, the revision that recorded the version looked at. */
  readonly against?: Readonly<Record<string, number>> | null | undefined
}

/** Proposes changes for review. Throws BAD_INPUT for what nobody could accept, CONFLICT for what changed meanwhile. */
export const propose = (desk: Desk, asked: Proposing): Promise<Done> =>
  once(desk, 'propose', asked, (wanted, key) => makeProposal(desk, wanted, key))

/** The same for a request that is known to be the only one with its key, or the same again. */
export function makeProposal(desk: Desk, { changes: written, against }: Proposing, key: string): Promise<Done> {
  const id = idFor('proposal', desk, key)
  const wanted = readChanges(written, desk.actor)
  return writeRecord(desk, 'proposal', id, async (reader, head) => {
    const first = await firstVersion(reader, id)
    if (first !== null) {
      const again = await keepingWhatStands(wanted, written, sameIn(first.changes))
      if (canonicalJson(first.changes) !== canonicalJson(again)) refuseFor('KEY_REUSED', {})
      return null
    }
    const changes = await keepingWhatStands(wanted, written, amendedIn(reader, head.number))
    const content = { changes, against: versionsOf(changes, against) }
    await checkAcceptable(content, reader, head)
    return [
      { op: 'put', kind: 'proposal', record: { id, by: desk.actor, state: 'PROPOSED', comments: [], ...content } },
    ]
  })
}

export interface Revising extends Proposing {
  readonly id?: string | null | undefined
  /** The revision that recorded the version looked at. */
  readonly expected?: number | null | undefined
}

/** Proposes something else instead, also after it was sent back. Only whoever proposed it may. */
export const revise = (desk: Desk, asked: Revising): Promise<Done> =>
  once(desk, 'revise', asked, async ({ changes: written, against, ...target }) => {
    const id = given(target.id, 'TARGET')
    const expected = given(target.expected, 'VERSION')
    const wanted = readChanges(written, desk.actor)
    return writeRecord(desk, 'proposal', id, async (reader, head) => {
      const held = await theProposal(reader, id, head.number)
      const { record } = held
      checkOwn(desk, record)
      const changes = await keepingWhatStands(wanted, written, amendedIn(reader, head.number))
      const content = { changes, against: versionsOf(changes, against) }
      if (record.state === 'PROPOSED' && sameContent(record, content)) return null
      if (record.state !== 'PROPOSED' && record.state !== 'SENT_BACK')
        refuseFor('NOT_WAITING', { proposal: id, state: record.state })
      await checkExpected(held, expected, reader, head)
      await checkAcceptable(content, reader, head)
      const { sample: _, ...kept } = record
      return [{ op: 'put', kind: 'proposal', record: { ...kept, state: 'PROPOSED', ...content } }]
    })
  })

/** Takes a proposal back; it stays in the history. Only whoever made it may. */
export const withdraw = (desk: Desk, asked: Omit<Revising, 'changes' | 'against'>): Promise<Done> =>
  once(desk, 'withdraw', asked, async (target) => {
    const id = given(target.id, 'TARGET')
    const expected = given(target.expected, 'VERSION')
    return writeRecord(desk, 'proposal', id, async (reader, head) => {
      const held = await theProposal(reader, id, head.number)
      const { record } = held
      checkOwn(desk, record)
      if (record.state === 'WITHDRAWN') return null
      if (record.state === 'ACCEPTED') refuseFor('NOT_WAITING', { proposal: id, state: record.state })
      await checkExpected(held, expected, reader, head)
      return [{ op: 'put', kind: 'proposal', record: { ...record, state: 'WITHDRAWN' } }]
    })
  })

/** Throws CONFLICT, with the difference, where the proposal is another one than was looked at. */
export async function checkExpected(held: HeldProposal, expected: number, reader: Reader, head: Head): Promise<void> {
  if (held.recordedIn === expected) return
  const changed = await changedSince(reader, head.number, { [`proposal:${held.record.id}`]: expected })
  refuseFor('CHANGED_SINCE', { changed })
}

function checkOwn({ actor }: Desk, { id, by }: ProposalRecord): void {
  if (by !== actor) refuseFor('NOT_YOUR_PROPOSAL', { proposal: id })
}

type Content = Pick<ProposalRecord, 'changes' | 'against'>

const sameContent = (record: ProposalRecord, { changes, against }: Content): boolean =>
  canonicalJson([record.changes, record.against]) === canonicalJson([changes, against])

/** What is not said to be an amendment is a new record. */
function versionsOf(changes: readonly ProposedChange[], against: Proposing['against']): Record<string, number> {
  return Object.fromEntries(changes.map(changedRef).map((ref) => [ref, against?.[ref] ?? 0]))
}

/** As the graph is now, the proposal could be accepted. */
async function checkAcceptable({ changes, against }: Content, reader: Reader, head: Head): Promise<void> {
  const changed = await changedSince(reader, head.number, against)
  if (changed.length > 0) refuseFor('CHANGED_SINCE', { changed })
  const workspace = new Workspace(reader, head.number, acceptedChanges(changes))
  await checkComplete(workspace)
  await checkChanges(workspace)
}
