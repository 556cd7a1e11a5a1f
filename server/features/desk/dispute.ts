import { refuseFor } from '../../refusals.ts'
import { refOf } from '../revision/workspace.ts'
import { currentOrNone, currentRecord } from './current-record.ts'
import { type Desk, type Done, given, idFor, type Keyed } from './desk.ts'
import { once } from './once.ts'
import { writeRecord } from './write-record.ts'

export interface Disputing extends Keyed {
  readonly claim?: string | null | undefined
  readonly reason?: string | null | undefined
}

/** Marks a claim as disputed at once, with a reason: for whoever may not retract it. */
export const dispute = (desk: Desk, asked: Disputing): Promise<Done> =>
  once(desk, 'dispute', asked, async (wanted, key) => {
    const claim = given(wanted.claim, 'TARGET')
    const reason = given(wanted.reason, 'REASON')
    const id = idFor('dispute', desk, key)
    return writeRecord(desk, 'dispute', id, async (reader, head) => {
      await currentRecord(reader, 'claim', claim, head.number)
      if ((await currentOrNone(reader, 'dispute', id, head.number)) !== null) return null
      return [{ op: 'put', kind: 'dispute', record: { id, claim, reason, author: desk.actor, open: true } }]
    })
  })

export interface Settling extends Keyed {
  readonly id?: string | null | undefined
  readonly reason?: string | null | undefined
}

/** Closes a dispute, with what was found. */
export const settle = (desk: Desk, asked: Settling): Promise<Done> =>
  once(desk, 'settle', asked, async (wanted) => {
    const id = given(wanted.id, 'TARGET')
    const settled = { by: desk.actor, reason: given(wanted.reason, 'REASON') }
    return writeRecord(desk, 'dispute', id, async (reader, head) => {
      const { record } = await currentRecord(reader, 'dispute', id, head.number)
      if (record.settled?.by === settled.by && record.settled.reason === settled.reason) return null
      if (!record.open) refuseFor('SETTLED_ALREADY', { record: refOf('dispute', id) })
      return [{ op: 'put', kind: 'dispute', record: { ...record, open: false, settled } }]
    })
  })
