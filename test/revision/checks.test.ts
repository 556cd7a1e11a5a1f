import { afterEach, beforeEach, describe, test } from 'vitest'
import type { CitationRecord, Selector } from '../../server/features/evidence/evidence-records.ts'
import { sha256OfText } from '../../server/features/evidence/passage/seal.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { capture, citationOf, documentOf, responseOf, sourceOf } from '../claim/records.ts'
import { embeddedStore, type StorePlace } from '../support/stores.ts'
import { put, relationOf, retire } from './changes.ts'
import { writingTo } from './writing-to.ts'

let place: StorePlace
let store: Store

const text = (length: number) => ({ ...capture, text: { ...capture.text, length } })
const { write, refused } = writingTo(() => store)

beforeEach(async () => {
  place = await embeddedStore.place()
  store = await openStore(place.config, () => undefined)
  await write(
    put('source', sourceOf('publisher', 'A')),
    put('document', documentOf('report', { capture: text(100) })),
    put('document', documentOf('listed')),
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

/** A quoted passage of ten code points, one of them two UTF-16 units. */
const exact = 'le 𠮷 était'
const quoting = (changes: Partial<Selector> & { readonly exact?: string; readonly sha256?: string } = {}): Selector => {
  const { exact: quoted = exact, sha256 = sha256OfText(quoted), ...rest } = changes
  const { locator } = citationOf('any', 'any', '1').selector
  return { start: 10, end: 20, locator, passage: { exact: quoted, prefix: '', suffix: '', sha256 }, ...rest }
}

describe.each<[string, (selector: Selector, document: string) => RecordChange]>([
  ['citation', (selector, document) => put('citation', citationOf('cite', document, '1', { claim: 'deal', selector }))],
  ['response', (selector, document) => put('response', responseOf('DENIES', { claims: ['deal'], document, selector }))],
])('the passage of a %s', (_, change) => {
  test('that is quoted has the length and the hash of what is quoted, in code points', async () => {
    await refused(/quotes 10 characters, but 10 to 21 are 11/, change(quoting({ end: 21 }), 'report'))
    await refused(/does not have its sha256/, change(quoting({ sha256: sha256OfText('autre') }), 'report'))
    await write(change(quoting(), 'report'))
  })

  test('lies within the text of a document of which there is a copy', async () => {
    await refused(/ends before it begins/, change(quoting({ start: 20, end: 20 }), 'report'))
    await refused(/ends after the text of "report" does/, change(quoting({ start: 91, end: 101 }), 'report'))
    await refused(/needs a copy of "listed"/, change(quoting(), 'listed'))
    await write(change(quoting({ start: 90, end: 100 }), 'report'))
  })

  test('stays within it when the document is put anew', async () => {
    await write(change(quoting({ start: 90, end: 100 }), 'report'))
    await refused(/ends after the text/, put('document', documentOf('report', { capture: text(99) })))
    await refused(/needs a copy/, put('document', documentOf('report')))
    await write(put('document', documentOf('report', { capture: text(99) })), change(quoting(), 'report'))
  })
})

describe('a passage read off a picture', () => {
  const rectangle = { left: 0.1, top: 0.5, width: 0.5, height: 0.1 }
  const picture = put('document', documentOf('photo', { capture: { ...capture, text: undefined } }))
  const cite = (changes: Partial<Selector>, document = 'photo') =>
    put(
      'citation',
      citationOf('cite', document, '1', { claim: 'deal', selector: quoting({ start: 0, end: 10, ...changes }) }),
    )

  test('needs a copy and a rectangle on it, and says what was typed', async () => {
    await write(picture)
    await refused(/needs a copy of "photo" to count its passage in/, cite({}))
    await refused(/needs a copy of "listed" to show its rectangle on/, cite({ rectangle }, 'listed'))
    await refused(/from 0/, cite({ rectangle, start: 1, end: 11 }))
    await refused(/quotes 10 characters/, cite({ rectangle, end: 9 }))
    const sealed = { sealed: true, sha256: capture.sha256, foldedSha256: capture.sha256, foldedLength: 10 } as const
    await refused(/type what stands there/, cite({ rectangle, passage: sealed }))
    await refused(/within its page/, cite({ rectangle: { ...rectangle, left: 0.6 } }))
    await write(cite({ rectangle, page: 2 }))
  })
})

test('a response with a passage names the document that it is in', async () => {
  const response = responseOf('DENIES', { claims: ['deal'], selector: quoting() })
  await refused(/has a passage, but no document/, put('response', response))
})

describe('what a relation may carry', () => {
  const rule = put('entity', { id: 'rule', type: 'Regulation' })
  const ruler = put('entity', { id: 'ruler', type: 'Authority' })
  const goods = { en: 'cameras', fr: 'des caméras', zh: '摄像机' }

  test('a qualifier where the predicate has one, which it may leave out where it is optional', async () => {
    await write(rule, ruler, put('claim', relationOf('plain', 'maker', 'SUBJECT_TO', 'rule')))
    await write(put('claim', relationOf('licence', 'maker', 'SUBJECT_TO', 'rule', { qualifier: 'LICENCE' })))
    await refused(
      /TAKES_POSITION_ON needs a qualifier/,
      put('claim', relationOf('one', 'ruler', 'TAKES_POSITION_ON', 'rule')),
    )
    await refused(
      /SUBJECT_TO needs a qualifier\. Use one of LICENCE/,
      put('claim', relationOf('one', 'maker', 'SUBJECT_TO', 'rule', { qualifier: 'REQUIRED' })),
    )
    await refused(
      /SUPPLIES takes no qualifier/,
      put('claim', relationOf('one', 'maker', 'SUPPLIES', 'body', { qualifier: 'LICENCE' })),
    )
  })

  test('goods where no product can be named, and nowhere else', async () => {
    await write(put('claim', relationOf('one', 'maker', 'SUPPLIES', 'body', { goods })))
    await refused(
      /only SUPPLIES says what was supplied/,
      rule,
      put('claim', relationOf('two', 'maker', 'SUBJECT_TO', 'rule', { goods })),
    )
  })
})
