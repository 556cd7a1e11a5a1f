import { queries } from '../../generated/queries.ts'
import { refuseFor } from '../../refusals.ts'
import type { Reader } from '../../store/store.ts'
import { isId } from '../id.ts'
import { type Page, type PageRequest, pageOf } from '../page.ts'
import { type RecordKind, recordKinds } from '../revision/change.ts'
import type { StoredClaimState } from '../revision/derive.ts'
import { changesOf } from '../revision/revision.ts'
import { changedRef, refOf } from '../revision/workspace.ts'
import { type RecordEvent, type RecordSide, recordEvents, type StoredVersion } from './record-events.ts'

/** Whether whoever asks may see a record as it was. */
export type Seen = (side: RecordSide) => boolean

/** Accepted work alone: no proposals, and neither claims nor citations that are none of the graph yet. */
export const acceptedOnly: Seen = ({ record }) =>
  !('changes' in record) && !('review' in record && record.review !== 'ACCEPTED')

/** The kind and id of a reference such as `claim:supplies-1`; throws BAD_INPUT for what is none. */
export function readRef(ref: string): { readonly kind: RecordKind; readonly id: string } {
  const [kind = '', id = '', ...rest] = ref.split(':')
  if (rest.length > 0 || !(recordKinds as readonly string[]).includes(kind) || !isId(id))
    refuseFor('REF_UNREADABLE', { ref, kinds: recordKinds.join(', ') })
  return { kind: kind as RecordKind, id }
}

/**
 * What happened to a record up to revision `newest`, newest first. That of a claim has its citations, answers and disputes
 * beside it, that of an entity the claims that name it, without what followed for these from others. Empty: there never
 * was such a record.
 */
export async function readHistory(
  reader: Reader,
  ref: string,
  request: PageRequest,
  seen: Seen,
  newest: number,
): Promise<Page<RecordEvent>> {
  const { kind, id } = readRef(ref)
  const own = await versionsEver(reader, [ref])
  const beside = own.length === 0 ? [] : await refsBeside(reader, kind, id, own)
  const events = [
    ...recordEvents(own, seen),
    ...recordEvents(await versionsEver(reader, beside), seen).filter(({ action }) => action !== 'DERIVED'),
  ]
  const sofar = events.filter(({ revision }) => revision <= newest)
  return pageOf(sofar.sort(newestFirst), keyOf, request)
}

/** What a revision did to the records that it names, in order of their references; nothing where it was erased. */
export async function readChanges(
  reader: Reader,
  number: number,
  request: PageRequest,
  seen: Seen,
): Promise<Page<RecordEvent>> {
  const [revision] = await reader.read(queries.revisionPage, { first: number, limit: 1 })
  const changes = revision?.number === number ? changesOf(revision) : []
  const refs = changes.flatMap((change) => (change.op === 'erase' ? [] : [changedRef(change)]))
  const events = recordEvents(await versionsEver(reader, refs), seen).filter((event) => event.revision === number)
  return pageOf(events.sort(newestFirst), keyOf, request)
}

/** Why a revision ended a record; null where it did not say so, or was erased since. */
export async function retirementReason(reader: Reader, { revision: number, ref }: RecordEvent): Promise<string | null> {
  const [revision] = await reader.read(queries.revisionPage, { first: number, limit: 1 })
  if (revision === undefined) return null
  const change = changesOf(revision).find((c) => c.op === 'retire' && changedRef(c) === ref)
  return change?.op === 'retire' ? change.reason : null
}

const keyOf = ({ revision, ref }: RecordEvent) => [-revision, ref] as const

const newestFirst = (a: RecordEvent, b: RecordEvent): number => b.revision - a.revision || (a.ref < b.ref ? -1 : 1)

async function versionsEver(reader: Reader, refs: readonly string[]): Promise<StoredVersion[]> {
  return refs.length === 0 ? [] : reader.read(queries.revisionVersionsEver, { refs: [...refs] })
}

async function refsBeside(
  reader: Reader,
  kind: RecordKind,
  id: string,
  own: readonly StoredVersion[],
): Promise<string[]> {
  if (kind === 'entity') {
    const entities = { entities: [id] }
    const about = await reader.read(queries.claimEverAbout, entities)
    return [...new Set([...about, ...(await reader.read(queries.claimEverUpon, entities))].map(({ ref }) => ref))]
  }
  if (kind !== 'claim') return []
  const claims = { claims: [id] }
  const answers = own.flatMap(({ state }) => (JSON.parse(state ?? '{"responses":[]}') as StoredClaimState).responses)
  return [
    ...(await reader.read(queries.evidenceCitationsEver, claims)).map(({ ref }) => ref),
    ...(await reader.read(queries.evidenceDisputesEver, claims)).map(({ ref }) => ref),
    ...[...new Set(answers)].map((response) => refOf('response', response)),
  ]
}
