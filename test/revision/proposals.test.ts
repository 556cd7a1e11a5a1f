import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listClaims } from '../../server/features/claim/list-claims.ts'
import { acceptedChanges } from '../../server/features/desk/accepted-changes.ts'
import type { ProposalRecord } from '../../server/features/desk/proposal-record.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { capture, citationOf, documentOf, sourceOf } from '../claim/records.ts'
import { proposalOf, proposed } from '../desk/proposals.ts'
import { replay } from '../store/replay.ts'
import { embeddedStore, type StorePlace } from '../support/stores.ts'
import { put, relationOf, retire } from './changes.ts'
import { writingTo } from './writing-to.ts'

let place: StorePlace
let store: Store

const { write, refused } = writingTo(() => store)
const deal = relationOf('deal', 'maker', 'SUPPLIES', 'body')
const cite = citationOf('cite', 'report', '1', { claim: 'deal', ...at(1, 2) })
const additions: readonly RecordChange[] = [put('claim', deal), put('citation', cite)]
const comment = { by: 'editor', time: '2026-01-01T10:00:00.000Z', text: 'Which page?' }

function at(start: number, end: number) {
  return { selector: { ...citationOf('any', 'any', '1').selector, start, end } }
}

const accepting = (proposal: ProposalRecord) => [
  put('proposal', { ...proposal, state: 'ACCEPTED' as const }),
  ...acceptedChanges(proposal.changes),
]
const accepted = async (): Promise<number> =>
  (await listClaims(store, {}, { first: 10, after: null }, (await store.head()).number)).totalCount

beforeEach(async () => {
  place = await embeddedStore.place()
  store = await openStore(place.config, () => undefined)
  await write(
    put('source', sourceOf('publisher', 'A')),
    put('document', documentOf('report', { capture: { ...capture, text: { ...capture.text, length: 9 } } })),
    put('entity', { id: 'maker', type: 'Vendor' }),
    put('entity', { id: 'body', type: 'Buyer' }),
  )
})

afterEach(async () => {
  await store.close()
  await place.remove()
})

describe('a proposal', () => {
  const addition = proposalOf('addition', additions)

  test('changes nothing until it is accepted, and is the same graph when it is built anew', async () => {
    await write(put('proposal', addition))
    expect(await accepted()).toBe(0)
    await write(...accepting(addition))
    expect(await accepted()).toBe(1)

    const other = await embeddedStore.place()
    const copy = await openStore(other.config, () => undefined)
    await replay(store, copy)
    expect(await canonicalGraphHash(copy)).toBe(await canonicalGraphHash(store))
    await copy.close()
    await other.remove()
  })

  test.each<[string, Partial<ProposalRecord>, RegExp]>([
    ['that is accepted from the start', { state: 'ACCEPTED' }, /is NEW and cannot become ACCEPTED/],
    ['of what is accepted already', { changes: acceptedChanges(addition.changes) }, /holds claim:deal as ACCEPTED/],
    ['that changes a record twice', { changes: [...addition.changes, ...addition.changes] }, /changes a record twice/],
    ['that leaves a version out', { against: { 'claim:deal': 0 } }, /which version it was made against/],
    ['that has a version too many', { against: { ...addition.against, 'claim:x': 1 } }, /which version it was made/],
  ])('is refused %s', (_, changes, message) => refused(message, put('proposal', { ...addition, ...changes })))

  test.each<[string, Partial<ProposalRecord>, RegExp]>([
    ['comes from another', { by: 'somebody' }, /is by "researcher" and stays so/],
    ['is sent back without a word', { state: 'SENT_BACK' }, /is sent back without a comment/],
    [
      'is changed by whoever sends it back',
      sentBack({ changes: addition.changes.slice(1), against: { 'citation:cite': 0 } }),
      /cannot be changed while it becomes SENT_BACK/,
    ],
  ])('is refused when it %s', async (_, changes, message) => {
    await write(put('proposal', addition))
    await refused(message, put('proposal', { ...addition, ...changes }))
  })

  function sentBack(more: Partial<ProposalRecord> = {}): Partial<ProposalRecord> {
    return { state: 'SENT_BACK', comments: [comment], ...more }
  }

  test('keeps its comments, is revised after it was sent back, and ends when it is withdrawn', async () => {
    await write(put('proposal', addition))
    await write(put('proposal', { ...addition, ...sentBack() }))
    await refused(/is SENT_BACK and cannot become ACCEPTED/, ...accepting({ ...addition, ...sentBack() }))
    await refused(/must keep the comments/, put('proposal', addition))
    const revised = proposalOf('addition', [put('source', sourceOf('gazette', 'B'))], { comments: [comment] })
    await write(put('proposal', revised))
    await write(put('proposal', { ...revised, state: 'WITHDRAWN' }))
    await refused(/is WITHDRAWN and cannot become PROPOSED/, put('proposal', revised))
  })

  test('is accepted whole, as proposed, and with nothing beside it', async () => {
    const gazette = proposalOf('gazette', [
      put('source', sourceOf('gazette', 'B')),
      put('source', sourceOf('paper', 'C')),
    ])
    await write(put('proposal', gazette))
    const [accepts, first, second] = accepting(gazette)
    if (accepts === undefined || first === undefined || second === undefined) throw new Error('three changes are made')
    await refused(/leaves out its change of source:paper/, accepts, first)
    await refused(/changes source:paper otherwise than they say/, accepts, first, put('source', sourceOf('paper', 'A')))
    await refused(/changes source:more otherwise/, accepts, first, second, put('source', sourceOf('more', 'A')))
    await write(accepts, first, second)
  })

  test('of something that changed since is a conflict; what others derive from it is none', async () => {
    const grade = proposalOf('grade', [put('source', sourceOf('publisher', 'B'))], {
      against: { 'source:publisher': 1 },
    })
    await write(put('proposal', grade))
    await write(put('source', sourceOf('publisher', 'C')))
    await expect(write(...accepting(grade))).rejects.toMatchObject({
      code: 'CONFLICT',
      refusal: {
        reason: 'CHANGED_SINCE',
        details: {
          changed: [
            { record: 'source:publisher', difference: [{ field: 'reliability.grade', before: 'A', after: 'C' }] },
          ],
        },
      },
    })
    await write(put('source', sourceOf('publisher', 'A')))
    await write(...accepting(grade))
  })

  test('of something new is a conflict once it exists', async () => {
    const gazette = proposalOf('gazette', [put('source', sourceOf('gazette', 'B'))])
    await write(put('proposal', gazette))
    await write(put('source', sourceOf('gazette', 'A')))
    await expect(write(...accepting(gazette))).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('and its acceptance can be erased, when what they brought was recorded anew', async () => {
    const gazette = proposalOf('gazette', [put('source', sourceOf('gazette', 'B')), retire('document', 'report')], {
      against: { 'source:gazette': 0, 'document:report': 1 },
    })
    const proposing = await write(put('proposal', gazette))
    const accepts = await write(...accepting(gazette))
    await write(
      put('source', sourceOf('gazette', 'C')),
      put('document', documentOf('report')),
      retire('proposal', 'gazette'),
    )
    for (const { number } of [accepts, proposing])
      await write({ op: 'erase', revision: number, reason: 'by law' } as never)
    const payloads: (string | null)[] = []
    for await (const { payload } of store.revisions(1)) payloads.push(payload)
    expect(payloads.join()).not.toContain('"proposal","op":"put"')
  })

  test('holds claims and citations as proposed', () => {
    expect(
      additions.map(proposed).map((change) => change.op === 'put' && 'review' in change.record && change.record.review),
    ).toEqual(['PROPOSED', 'PROPOSED'])
  })
})
