import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CitationRecord } from '../../server/features/evidence/evidence-records.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { capture, citationOf, documentOf, sourceOf } from '../claim/records.ts'
import { embeddedStore, type StorePlace } from '../support/stores.ts'
import { put, relationOf, retire } from './changes.ts'

let place: StorePlace
let store: Store

const text = (length: number) => ({ ...capture, text: { ...capture.text, length } })
const write = (...changes: readonly RecordChange[]) => appendRevision(store, { actor: 'editor', changes })
const refused = async (message: RegExp, ...changes: readonly RecordChange[]) => {
  const { number } = await store.head()
  await expect(write(...changes)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(message),
  })
  expect((await store.head()).number).toBe(number)
}

beforeEach(async () => {
  place = await embeddedStore.place()
  store = await openStore(place.config, () => undefined)
  await write(
    put('source', sourceOf('publisher', 'A')),
    put('document', documentOf('report', { capture: text(100) })),
    put('entity', { id: 'maker', type: 'Vendor' }),
    put('entity', { id: 'body', type: 'Buyer' }),
    put('claim', relationOf('deal', 'maker', 'SUPPLIES', 'body')),
    put('claim', relationOf('other', 'maker', 'SUPPLIES', 'body')),
  )
})

afterEach(async () => {
  await store.close()
  await place.remove()
})

describe('a confirmed claim', () => {
  const deal = (standing: Parameters<typeof relationOf>[4]) =>
    put('claim', relationOf('deal', 'maker', 'SUPPLIES', 'body', standing))
  const confirmed = deal({ standing: { value: 'CONFIRMED', reason: 'the register shows it', citation: 'cite' } })
  const cite = (changes: Partial<CitationRecord> = {}) =>
    put('citation', citationOf('cite', 'report', '1', { claim: 'deal', ...changes }))
  const cases: readonly [string, Partial<CitationRecord>, RegExp][] = [
    ['is about another claim', { claim: 'other' }, /which is about the claim "other": .* in the same revision\.$/],
    ['contradicts it', { stance: 'CONTRADICTS' }, /which does not support it/],
    ['is proposed', { review: 'PROPOSED' }, /which is not accepted/],
    ['is retracted', { retracted: { reason: 'misread' } }, /which is retracted/],
  ]

  test.each(cases)('cannot rest on a citation that %s', async (_, changes, message) => {
    await write(cite(changes))
    await refused(message, confirmed)
    await refused(message, cite(changes), confirmed)
    await write(cite(), confirmed)
  })

  test.each(cases)('keeps its citation from becoming one that %s', async (_, changes, message) => {
    await write(cite(), confirmed)
    await refused(message, cite(changes))
    await write(cite(changes), deal({ standing: { value: 'ALLEGED' } }))
  })

  test('keeps its citation from being retired', async () => {
    await write(cite(), confirmed)
    await refused(/claim:deal still names citation:cite: retire or change it in the same/, retire('citation', 'cite'))
    await write(retire('citation', 'cite'), deal({ standing: { value: 'ALLEGED' } }))
  })

  test('lets its citation be corrected, and others do as they like', async () => {
    await write(cite(), confirmed)
    await write(cite({ credibility: { grade: '3', reason: { en: 'a', fr: 'b', zh: 'c' } } }))
    const another = citationOf('another', 'report', '1', { claim: 'deal', stance: 'CONTRADICTS' })
    await write(put('citation', another))
    await write(put('citation', { ...another, review: 'REJECTED' }))
  })
})
