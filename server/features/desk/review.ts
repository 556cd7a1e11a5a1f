import { refuseFor } from '../../refusals.ts'
import type { Head, Reader } from '../../store/store.ts'
import { readSettings } from '../people/settings.ts'
import type { RecordChange } from '../revision/change.ts'
import { readRevision } from '../revision/list-revisions.ts'
import { acceptedChanges } from './accepted-changes.ts'
import { type Desk, type Done, given, type Keyed } from './desk.ts'
import { once } from './once.ts'
import type { ProposalRecord, ProposalSample } from './proposal-record.ts'
import { checkExpected, type Revising } from './propose.ts'
import { type HeldProposal, theProposal } from './read-proposals.ts'
import { writeRecord } from './write-record.ts'

/** How many claims of a batch were checked, and how many of those were wrong. */
export interface Sampled {
  readonly checked?: number | null | undefined
  readonly wrong?: number | null | undefined
}

export interface SendingBack extends Omit<Revising, 'changes' | 'against'> {
  readonly comment?: string | null | undefined
  readonly sample?: Sampled | null | undefined
}

/** Sends a proposal back to whoever made it, with what to change. */
export const sendBack = (desk: Desk, asked: SendingBack): Promise<Done> =>
  once(desk, 'sendBack', asked, async (target) => {
    const id = given(target.id, 'TARGET')
    const expected = given(target.expected, 'VERSION')
    const text = given(target.comment, 'COMMENT')
    return writeRecord(desk, 'proposal', id, async (reader, head) => {
      const held = await theProposal(reader, id, head.number)
      const { record } = held
      const last = record.comments.at(-1)
      if (record.state === 'SENT_BACK' && last?.by === desk.actor && last.text === text) return null
      await checkWaiting(held, expected, reader, head)
      const comments = [...record.comments, { by: desk.actor, time: new Date().toISOString(), text }]
      const sample = sampleOf(target.sample, [record])
      return [{ op: 'put', kind: 'proposal', record: { ...record, state: 'SENT_BACK', comments, ...sample } }]
    })
  })

export interface Accepting extends Keyed {
  readonly proposals?: readonly Pick<Revising, 'id' | 'expected'>[] | null | undefined
  /** Where not all claims were checked against their passages. */
  readonly sample?: Sampled | null | undefined
}

/**
 * Accepts proposals in one revision, all or none: their changes become part of the graph. Nobody accepts their own, but
 * where the setting `soloReview` allows it.
 */
export const accept = (desk: Desk, asked: Accepting): Promise<Done> =>
  once(desk, 'accept', asked, async ({ proposals, sample }) => {
    const targets = given(proposals, 'TARGET').map(({ id, expected }) => ({
      id: given(id, 'TARGET'),
      expected: given(expected, 'VERSION'),
    }))
    const { soloReview: own = false } = await readSettings(desk.registry)
    const [first] = targets
    return writeRecord(desk, 'proposal', first?.id ?? '', async (reader, head) => {
      const held = await Promise.all(targets.map(({ id }) => theProposal(reader, id, head.number)))
      if (await acceptedBy(desk, held, reader)) return null
      for (const [index, one] of held.entries()) {
        await checkWaiting(one, targets[index]?.expected ?? 0, reader, head)
        if (!own && one.record.by === desk.actor) refuseFor('OWN_PROPOSAL', { proposal: one.record.id })
      }
      const records = held.map(({ record }) => record)
      const looked = sampleOf(sample, records)
      if ('sample' in looked && looked.sample.wrong > 0) refuseFor('SAMPLE_WRONG', { wrong: looked.sample.wrong })
      return [
        ...records.flatMap(({ changes }): RecordChange[] => acceptedChanges(changes)),
        ...records.map((record): RecordChange => {
          return { op: 'put', kind: 'proposal', record: { ...record, state: 'ACCEPTED', ...looked } }
        }),
      ]
    })
  })

/** Whether the same person has accepted them before: then the request was sent again. */
async function acceptedBy({ actor }: Desk, held: readonly HeldProposal[], reader: Reader): Promise<boolean> {
  if (held.some(({ record }) => record.state !== 'ACCEPTED')) return false
  const revisions = await Promise.all(held.map(({ recordedIn }) => readRevision(reader, recordedIn)))
  return revisions.every((revision) => revision?.actor === actor)
}

async function checkWaiting(held: HeldProposal, expected: number, reader: Reader, head: Head): Promise<void> {
  const { id, state } = held.record
  if (state !== 'PROPOSED') refuseFor('NOT_WAITING', { proposal: id, state })
  await checkExpected(held, expected, reader, head)
}

function sampleOf(
  sampled: Sampled | null | undefined,
  proposals: readonly ProposalRecord[],
): { readonly sample: ProposalSample } | Record<string, never> {
  if (sampled === null || sampled === undefined) return {}
  const checked = given(sampled.checked, 'SAMPLE_SIZE')
  const wrong = given(sampled.wrong, 'SAMPLE_SIZE')
  const of = proposals.flatMap(({ changes }) => changes).filter(({ kind }) => kind === 'claim').length
  const fits =
    [checked, wrong].every(Number.isInteger) && checked >= 1 && checked <= of && wrong >= 0 && wrong <= checked
  if (!fits) refuseFor('SAMPLE_SIZE', { of })
  return { sample: { checked, of, wrong } }
}
