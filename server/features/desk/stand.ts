import { refuseFor } from '../../refusals.ts'
import type { Head, Reader } from '../../store/store.ts'
import type { ClaimRecord } from '../claim/claim-record.ts'
import { canonicalJson } from '../revision/revision.ts'
import { refOf } from '../revision/workspace.ts'
import { changedSince } from './changed-since.ts'
import { currentRecord } from './current-record.ts'
import { type Desk, type Done, given, type Keyed } from './desk.ts'
import { once } from './once.ts'
import { writeRecord } from './write-record.ts'

export interface Retracting extends Keyed {
  readonly id?: string | null | undefined
  /** The revision that recorded the version looked at. */
  readonly expected?: number | null | undefined
  readonly reason?: string | null | undefined
}

/** Retracts a claim: it stays in the history, and is on no chain any more unless a question asks for it. */
export const retractClaim = (desk: Desk, asked: Retracting): Promise<Done> =>
  once(desk, 'retractClaim', asked, async (wanted) => {
    const { id, expected } = targetOf(wanted)
    const reason = given(wanted.reason, 'REASON')
    return stand(desk, id, expected, { value: 'RETRACTED', reason })
  })

export interface Confirming extends Retracting {
  readonly citation?: string | null | undefined
}

/** Confirms a claim: the party concerned acknowledges it, or an official record shows it. */
export const confirmClaim = (desk: Desk, asked: Confirming): Promise<Done> =>
  once(desk, 'confirmClaim', asked, async (wanted) => {
    const { id, expected } = targetOf(wanted)
    const reason = given(wanted.reason, 'REASON')
    const citation = given(wanted.citation, 'CONFIRMING_CITATION')
    return stand(desk, id, expected, { value: 'CONFIRMED', reason, citation })
  })

/** Retracts a citation: it counts for and against nothing any more. */
export const retractCitation = (desk: Desk, asked: Retracting): Promise<Done> =>
  once(desk, 'retractCitation', asked, async (wanted) => {
    const { id, expected } = targetOf(wanted)
    const retracted = { reason: given(wanted.reason, 'REASON') }
    return writeRecord(desk, 'citation', id, async (reader, head) => {
      const { record } = await currentRecord(reader, 'citation', id, head.number)
      if (canonicalJson(record.retracted ?? null) === canonicalJson(retracted)) return null
      await checkSeen(refOf('citation', id), expected, reader, head)
      return [{ op: 'put', kind: 'citation', record: { ...record, retracted } }]
    })
  })

const targetOf = ({ id, expected }: Retracting) => ({
  id: given(id, 'TARGET'),
  expected: given(expected, 'VERSION'),
})

const stand = (desk: Desk, id: string, expected: number, standing: ClaimRecord['standing']): Promise<Done> =>
  writeRecord(desk, 'claim', id, async (reader, head) => {
    const { record } = await currentRecord(reader, 'claim', id, head.number)
    if (canonicalJson(record.standing) === canonicalJson(standing)) return null
    await checkSeen(refOf('claim', id), expected, reader, head)
    return [{ op: 'put', kind: 'claim', record: { ...record, standing } }]
  })

/** Throws CONFLICT, with the difference, where the record says something else than the version looked at. */
async function checkSeen(ref: string, expected: number, reader: Reader, head: Head): Promise<void> {
  const changed = await changedSince(reader, head.number, { [ref]: expected })
  if (changed.length > 0) refuseFor('CHANGED_SINCE', { changed })
}
