import { beforeEach, test } from 'vitest'
import type { EntityRecord } from '../../server/features/entity/entity-record.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import type { Store } from '../../server/store/store.ts'
import { capture, citationOf, documentOf, responseOf, sourceOf } from '../claim/records.ts'
import { forEachStore } from '../support/stores.ts'
import { put, relationOf, retire } from './changes.ts'
import { writingTo } from './writing-to.ts'

const report = (length: number | null) =>
  put(
    'document',
    documentOf('report', length === null ? {} : { capture: { ...capture, text: { ...capture.text, length } } }),
  )

const collective = (end: number, document = 'report'): EntityRecord => ({
  id: 'bodies',
  type: 'Buyer',
  collective: { min: 2, named: false, passage: { document, start: 90, end } },
})

const { selector } = citationOf('any', 'any', '1')
const passage = { ...selector, start: 90, end: 100 }

/** Everything that counts in the text of a document. */
const holders: readonly (readonly [string, RecordChange])[] = [
  ['citation', put('citation', citationOf('cite', 'report', '1', { claim: 'deal', selector: passage }))],
  ['response', put('response', responseOf('DENIES', { claims: ['deal'], document: 'report', selector: passage }))],
  ['collective', put('entity', collective(100))],
]

forEachStore('a document that is put anew', (openEmptyStore) => {
  let store: Store
  const { write, refused } = writingTo(() => store)

  beforeEach(async () => {
    store = await openEmptyStore()
    await write(
      put('source', sourceOf('publisher', 'A')),
      report(100),
      put('entity', { id: 'maker', type: 'Vendor' }),
      put('entity', { id: 'body', type: 'Buyer' }),
      put('claim', relationOf('deal', 'maker', 'SUPPLIES', 'body')),
    )
  })

  test.each(holders)('still holds the passage of each %s that counts in it', async (kind, holder) => {
    await write(holder)
    await refused(
      new RegExp(`${kind === 'collective' ? 'bodies' : kind}.* ends after the text of "report" does`),
      report(99),
    )
    await refused(/needs a copy of "report"/, report(null))
    await write(report(101))
    const ended = holder.op === 'put' ? retire(holder.kind, holder.record.id) : holder
    await write(report(99), ended)
  })

  test('may be shorter when the passage of a collective moves with it', async () => {
    await write(put('entity', collective(100)))
    await write(report(99), put('entity', collective(99)))
    await write(put('document', documentOf('other', { capture })), report(50), retire('entity', 'bodies'))
  })

  test('a collective needs a document whose text has its passage', async () => {
    await refused(/ends after the text of "report" does/, put('entity', collective(101)))
    await refused(
      /needs a copy of "listed"/,
      put('document', documentOf('listed')),
      put('entity', collective(100, 'listed')),
    )
  })
})
