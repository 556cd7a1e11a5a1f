import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listClaims } from '../../server/features/claim/list-claims.ts'
import { readClaims } from '../../server/features/claim/read-claims.ts'
import { dispute, settle } from '../../server/features/desk/dispute.ts'
import { discardDraft, listDrafts, proposeDraft, saveDraft } from '../../server/features/desk/drafts.ts'
import type { ProposalRecord } from '../../server/features/desk/proposal-record.ts'
import { propose, revise, withdraw } from '../../server/features/desk/propose.ts'
import { proposalsIn, theProposal } from '../../server/features/desk/read-proposals.ts'
import { accept, sendBack } from '../../server/features/desk/review.ts'
import { confirmClaim, retractCitation, retractClaim } from '../../server/features/desk/stand.ts'
import { sourceOf } from '../claim/records.ts'
import { needing } from '../support/needing.ts'
import { storeKinds } from '../support/stores.ts'
import { type Office, openOffice } from './desks.ts'
import { claimed, passage, putting, sale } from './written.ts'

describe.each(storeKinds())('the desk ($engine)', (kind) => {
  describe('at work', needing(kind.missing), () => {
    let office: Office
    beforeEach(async () => {
      office = await openOffice(kind)
    })
    afterEach(() => office.close())

    const researcher = () => office.as('person-r')
    const editor = () => office.as('person-e')
    const head = async () => (await office.store.head()).number
    const claims = async () => (await listClaims(office.store, {}, { first: 99, after: null }, await head())).totalCount
    const claim = async (id: string) => (await readClaims(office.store, [id], await head())).get(id)
    const standing = async (id: string) => (await claim(id))?.state.standing
    const proposal = async (id: string): Promise<ProposalRecord> =>
      (await theProposal(office.store, id, await head())).record
    const refused = async (
      work: () => Promise<unknown>,
      reason: string,
      code = 'BAD_INPUT',
      details: unknown = undefined,
    ) => {
      const before = await head()
      const refusal = { reason, ...(details === undefined ? {} : { details }) }
      await expect(work()).rejects.toMatchObject({ code, refusal })
      expect(await head()).toBe(before)
    }

    test('a claim is proposed, sent back, revised and accepted by somebody else', async () => {
      const { id, revision } = await propose(researcher(), { key: 'k1', changes: claimed('deal') })
      expect(await claims()).toBe(0)
      await refused(
        () => accept(researcher(), { key: 'k2', proposals: [{ id, expected: revision }] }),
        'OWN_PROPOSAL',
        'FORBIDDEN',
      )
      const back = await sendBack(editor(), { key: 'k3', id, expected: revision, comment: 'Which year?' })
      await refused(
        () => accept(editor(), { key: 'k4', proposals: [{ id, expected: back.revision }] }),
        'NOT_WAITING',
        'CONFLICT',
      )
      const changes = claimed('deal', { validFrom: '2012' })
      await refused(
        () => revise(editor(), { key: 'k5', id, expected: back.revision, changes }),
        'NOT_YOUR_PROPOSAL',
        'FORBIDDEN',
      )
      const again = await revise(researcher(), { key: 'k6', id, expected: back.revision, changes })
      await refused(
        () => accept(editor(), { key: 'k7', proposals: [{ id, expected: revision }] }),
        'CHANGED_SINCE',
        'CONFLICT',
        {
          changed: [
            {
              record: `proposal:${id}`,
              difference: expect.arrayContaining([
                expect.objectContaining({ field: 'comments.0.text', after: 'Which year?' }),
              ]),
            },
          ],
        },
      )
      const done = await accept(editor(), { key: 'k8', proposals: [{ id, expected: again.revision }] })
      expect(await claims()).toBe(1)
      expect((await claim('deal'))?.record).toMatchObject({ author: 'person-r', review: 'ACCEPTED', validFrom: '2012' })
      expect(await accept(editor(), { key: 'k9', proposals: [{ id, expected: again.revision }] })).toEqual(done)
      expect((await proposal(id)).comments).toMatchObject([{ by: 'person-e', text: 'Which year?' }])
    })

    test('who may accept their own is a setting', async () => {
      const { id, revision } = await propose(researcher(), { key: 'k1', changes: claimed('deal') })
      await office.registry.put(
        { kind: 'setting', key: 'server', owner: null, expires: null, body: { soloReview: true } },
        0,
      )
      await accept(researcher(), { key: 'k2', proposals: [{ id, expected: revision }] })
      expect(await claims()).toBe(1)
    })

    test('whoever proposed something takes it back', async () => {
      const { id, revision } = await propose(researcher(), { key: 'k1', changes: claimed('deal') })
      await refused(() => withdraw(editor(), { key: 'k2', id, expected: revision }), 'NOT_YOUR_PROPOSAL', 'FORBIDDEN')
      await withdraw(researcher(), { key: 'k3', id, expected: revision })
      expect(await proposalsIn(office.store, ['PROPOSED'], await head())).toEqual([])
      expect(await proposalsIn(office.store, ['WITHDRAWN'], await head())).toHaveLength(1)
    })

    test('a batch is accepted in one revision with a recorded sample, or not at all', async () => {
      const made = []
      for (const name of ['a', 'b', 'c'])
        made.push(await propose(researcher(), { key: name, changes: [...claimed(`${name}1`), ...claimed(`${name}2`)] }))
      const proposals = made.map(({ id, revision }) => ({ id, expected: revision }))
      const batch = (key: string, sample: object) => accept(editor(), { key, proposals, sample })
      await refused(() => batch('k1', { checked: 7, wrong: 0 }), 'SAMPLE_SIZE', 'BAD_INPUT', { of: 6 })
      await refused(() => batch('k2', { checked: 2 }), 'MISSING_SAMPLE_SIZE')
      await refused(() => batch('k3', { checked: 2, wrong: 1 }), 'SAMPLE_WRONG', 'CONFLICT')
      const { revision } = await batch('k4', { checked: 2, wrong: 0 })
      expect(await claims()).toBe(6)
      for (const { id } of made) expect((await proposal(id)).sample).toEqual({ checked: 2, of: 6, wrong: 0 })
      expect(await head()).toBe(revision)
    })

    test('of two amendments the second gets the difference', async () => {
      const first = await propose(researcher(), { key: 'k1', changes: claimed('deal') })
      const { revision } = await accept(editor(), {
        key: 'k2',
        proposals: [{ id: first.id, expected: first.revision }],
      })
      const amending = (stage: string) => ({
        changes: [putting('claim', sale('deal', { stage }))],
        against: { 'claim:deal': revision },
      })
      const one = await propose(researcher(), { key: 'k3', ...amending('DELIVERED') })
      const other = await propose(office.as('person-s'), { key: 'k4', ...amending('INSTALLED') })
      await accept(editor(), { key: 'k5', proposals: [{ id: one.id, expected: one.revision }] })
      expect((await claim('deal'))?.record.author).toBe('person-r')
      const changed = [
        {
          record: 'claim:deal',
          difference: [
            {
              field: 'stage',
              before: 'SOLD',
              after: 'DELIVERED',
              parts: [
                { change: 'REMOVED', text: 'SOLD' },
                { change: 'ADDED', text: 'DELIVERED' },
              ],
            },
          ],
        },
      ]
      await refused(
        () => accept(editor(), { key: 'k6', proposals: [{ id: other.id, expected: other.revision }] }),
        'CHANGED_SINCE',
        'CONFLICT',
        { changed },
      )
      await refused(() => propose(researcher(), { key: 'k7', ...amending('OPERATED') }), 'CHANGED_SINCE', 'CONFLICT')
      await refused(
        () => propose(researcher(), { key: 'k8', changes: [putting('claim', sale('deal'))] }),
        'CHANGED_SINCE',
        'CONFLICT',
      )
    })

    test('a hundred times the same request at once makes one claim, and the key is taken then', async () => {
      const asked = { key: 'once', changes: claimed('deal') }
      const before = await head()
      const answers = await Promise.all(Array.from({ length: 100 }, () => propose(researcher(), asked)))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(await head()).toBe(before + 1)
      await refused(() => propose(researcher(), { key: 'once', changes: claimed('other') }), 'KEY_REUSED', 'CONFLICT')
      await refused(() => dispute(researcher(), { key: 'once', claim: 'deal', reason: 'x' }), 'KEY_REUSED', 'CONFLICT')
      const proposals = [{ id: answers[0]?.id ?? '', expected: answers[0]?.revision ?? 0 }]
      const accepted = await Promise.all(
        Array.from({ length: 100 }, () => accept(editor(), { key: 'once', proposals })),
      )
      expect(new Set(accepted.map(({ revision }) => revision)).size).toBe(1)
      expect(await claims()).toBe(1)
      expect(await head()).toBe(before + 2)
    })

    test('a request that was cut short before it was remembered is answered the same, and no other one', async () => {
      const asked = { key: 'once', changes: claimed('deal') }
      const answer = await propose(researcher(), asked)
      await office.registry.removeOwned('request', 'person-r')
      expect(await propose(researcher(), asked)).toEqual(answer)
      await office.registry.removeOwned('request', 'person-r')
      await refused(() => propose(researcher(), { key: 'once', changes: claimed('other') }), 'KEY_REUSED', 'CONFLICT')
    })

    test('a key that was refused may be used for the request put right', async () => {
      const [, citation] = claimed('deal')
      await refused(
        () => propose(researcher(), { key: 'k1', changes: [putting('claim', sale('deal'))] }),
        'MISSING_CITATION',
      )
      await propose(researcher(), { key: 'k1', changes: [putting('claim', sale('deal')), citation] })
    })

    test('drafts are nobody else’s, need not be whole, and leave no trace when they are discarded', async () => {
      const before = await head()
      const half = [putting('claim', { id: 'deal' })]
      const { key: id, version } = await saveDraft(researcher(), { key: 'k1', changes: half })
      expect((await saveDraft(researcher(), { key: 'k1', changes: half })).version).toBe(version)
      expect(await listDrafts(editor())).toEqual([])
      await refused(() => saveDraft(editor(), { id, expected: version, changes: [] }), 'DRAFT_UNKNOWN', 'NOT_FOUND')
      await refused(() => discardDraft(editor(), { id }), 'DRAFT_UNKNOWN', 'NOT_FOUND')
      await refused(() => proposeDraft(researcher(), { key: 'k2', id }), 'MISSING_SUBJECT')
      const whole = await saveDraft(researcher(), { id, expected: version, changes: claimed('deal') })
      await refused(() => saveDraft(researcher(), { id, expected: version, changes: [] }), 'CHANGED_SINCE', 'CONFLICT')
      await discardDraft(researcher(), { id })
      expect(await listDrafts(researcher())).toEqual([])
      await refused(() => proposeDraft(researcher(), { key: 'k3', id }), 'DRAFT_UNKNOWN', 'NOT_FOUND')
      expect(whole.body.changes).toHaveLength(2)
      expect(await head()).toBe(before)
    })

    test('a draft that is proposed is gone, and proposing it again gives the same', async () => {
      const { key: id } = await saveDraft(researcher(), { key: 'k1', changes: claimed('deal') })
      const done = await proposeDraft(researcher(), { key: 'k2', id })
      expect(await listDrafts(researcher())).toEqual([])
      expect(await proposeDraft(researcher(), { key: 'k2', id })).toEqual(done)
      await office.registry.removeOwned('request', 'person-r')
      expect(await proposeDraft(researcher(), { key: 'k2', id })).toEqual(done)
    })

    test('an accepted claim is disputed, settled, confirmed and retracted, each with its reason', async () => {
      const { id, revision } = await propose(researcher(), { key: 'k1', changes: claimed('deal') })
      await accept(editor(), { key: 'k2', proposals: [{ id, expected: revision }] })
      await refused(
        () => dispute(researcher(), { key: 'k3', claim: 'nothing', reason: 'x' }),
        'RECORD_UNKNOWN',
        'NOT_FOUND',
      )
      const open = await dispute(researcher(), { key: 'k4', claim: 'deal', reason: 'The contract names another body.' })
      expect(await standing('deal')).toBe('DISPUTED')
      await settle(editor(), { key: 'k5', id: open.id, reason: 'It is the same body.' })
      await refused(() => settle(editor(), { key: 'k6', id: open.id, reason: 'Twice.' }), 'SETTLED_ALREADY', 'CONFLICT')
      expect(await standing('deal')).toBe('ALLEGED')
      const seen = { id: 'deal', expected: (await claim('deal'))?.recordedIn ?? 0 }
      await confirmClaim(editor(), { key: 'k7', ...seen, reason: 'The register shows it.', citation: 'deal-cited' })
      expect(await standing('deal')).toBe('CONFIRMED')
      await refused(
        () => retractClaim(editor(), { key: 'k8', ...seen, reason: 'Another company.' }),
        'CHANGED_SINCE',
        'CONFLICT',
      )
      const now = { id: 'deal', expected: await head() }
      await retractClaim(editor(), { key: 'k9', ...now, reason: 'Another company.' })
      expect(await standing('deal')).toBe('RETRACTED')
      await retractCitation(editor(), { key: 'k10', id: 'deal-cited', expected: await head(), reason: 'Misread.' })
      expect((await claim('deal'))?.state.strength).toBe('UNASSESSED')
    })

    test('an answer and a contradicting passage go through review, and show on the claim at once', async () => {
      const first = await propose(researcher(), { key: 'k1', changes: claimed('deal') })
      await accept(editor(), { key: 'k2', proposals: [{ id: first.id, expected: first.revision }] })
      const words = { en: 'It denies it.', fr: 'Il le dément.', zh: '否认。' }
      const answer = putting('response', {
        id: 'denial',
        claims: ['deal'],
        party: 'maker',
        outcome: 'DENIES',
        sentence: words,
        followUp: { what: 'MAINTAINED', reason: words },
      })
      const against = putting('citation', passage('against', 'deal', { stance: 'CONTRADICTS' }))
      const { id, revision } = await propose(researcher(), { key: 'k3', changes: [answer, against] })
      expect(await standing('deal')).toBe('ALLEGED')
      await accept(editor(), { key: 'k4', proposals: [{ id, expected: revision }] })
      expect(await standing('deal')).toBe('DISPUTED')
      expect((await claim('deal'))?.state.responses).toEqual(['denial'])
    })

    test('a party that the source does not name is proposed with the claim about it', async () => {
      const universities = putting('entity', {
        id: 'universities',
        type: 'Buyer',
        kind: 'UNIVERSITY',
        collective: { min: 2, named: false, passage: { document: 'report', start: 10, end: 28 } },
      })
      const { id, revision } = await propose(researcher(), {
        key: 'k1',
        changes: [universities, ...claimed('deal', { object: { entity: 'universities' } })],
      })
      await accept(editor(), { key: 'k2', proposals: [{ id, expected: revision }] })
      expect(await claims()).toBe(1)
    })

    test.each<[string, unknown[], string, string?]>([
      [
        'a predicate that does not fit',
        [...claimed('deal', { predicate: 'MAKES', stage: undefined })],
        'PREDICATE_UNFIT',
      ],
      ['an unknown kind', [putting('thing', { id: 'x' })], 'FIELD_INVALID'],
      [
        'an unknown grade',
        [
          putting('source', {
            ...sourceOf('x', 'A'),
            reliability: { grade: 'Z', reason: { en: 'a', fr: 'a', zh: 'a' } },
          }),
        ],
        'FIELD_INVALID',
      ],
      ['a saved path', [putting('savedPath', { id: 'x' })], 'FIELD_INVALID'],
      ['an erasure', [{ op: 'erase', revision: 1, reason: 'x' }], 'MISSING_KIND'],
      [
        'a retirement without a reason',
        [{ op: 'retire', kind: 'source', id: 'publisher' }],
        'MISSING_RETIREMENT_REASON',
      ],
      ['nothing', [], 'MISSING_CHANGES'],
    ])('%s is refused with its reason', async (_, changes, reason) => {
      await refused(() => propose(researcher(), { key: 'k1', changes }), reason)
      expect(await office.registry.list('request')).toEqual([])
    })
  })
})
