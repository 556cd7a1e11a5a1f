import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Selector } from '../../server/features/evidence/evidence-records.ts'
import { selectPassage } from '../../server/features/evidence/passage/select-passage.ts'
import { captureOf } from '../../server/features/file/capture-of.ts'
import { checkCopies } from '../../server/features/file/check-copies.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { DocumentFiles, type StoredFile } from '../../server/files/document-files.ts'
import { citationOf, documentOf, sourceOf } from '../claim/records.ts'
import { put } from '../revision/changes.ts'
import { openTestStore } from '../support/app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const text = '第一页\f𠮷野家中标。\n再次：𠮷野家'
const page = { number: 2, pages: 2, start: 4, text: '𠮷野家中标。\n再次：𠮷野家' }

let check: (...changes: readonly unknown[]) => Promise<void>
let file: StoredFile

beforeEach(async () => {
  const { store, close } = await openTestStore(false)
  onTestFinished(close)
  const files = new DocumentFiles(await temporaryFolder())
  const content = async function* () {
    yield Buffer.from(text)
  }
  file = await files.add(content(), {})
  const changes = [
    put('source', sourceOf('publisher', 'B')),
    put('document', documentOf('there', { capture: captureOf(file) })),
  ]
  await appendRevision(store, { actor: 'editor', changes })
  check = async (...asked) => checkCopies({ store, files, newest: async () => (await store.head()).number }, asked)
})

const citing = (changes: Partial<Selector> = {}, document = 'there') => {
  const passage = selectPassage(page, 0, 4)
  if (passage === null) throw new Error('nothing is selected')
  const { start, end, page: number = 2, ...quoted } = passage
  const { locator } = citationOf('any', 'any', '1').selector
  const selector = { start, end, page: number, locator, passage: quoted, ...changes }
  return put('citation', citationOf('cite', document, '1', { selector }))
}

const quoted = (changes: object) =>
  ({
    passage: { ...(citing() as never as { record: { selector: Selector } }).record.selector.passage, ...changes },
  }) as Partial<Selector>

test('a passage that stands there is taken, also in a document of the same changes', async () => {
  await check(citing())
  await check(put('document', documentOf('new', { capture: captureOf(file) })), citing({}, 'new'))
})

test.each<[string, () => Partial<Selector>]>([
  ['elsewhere', () => ({ start: 5, end: 8 })],
  ['on another page', () => ({ page: 1 })],
  ['after something else', () => quoted({ prefix: '他' })],
  ['before something else', () => quoted({ suffix: '败' })],
  ['in other words', () => quoted({ exact: '𠮷野屋' })],
])('a passage that stands %s is refused', async (_, changes) => {
  await expect(check(citing(changes()))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    refusal: { reason: 'PASSAGE_NOT_THERE' },
  })
})

test('a document says of its copy what is so', async () => {
  const { text: counted, ...copy } = captureOf(file)
  const document = (capture: object) => put('document', documentOf('new', { capture: capture as never }))
  await check(document({ ...copy, text: counted }))
  for (const wrong of [
    { ...copy },
    { ...copy, bytes: 1, text: counted },
    { ...copy, text: { ...counted, length: 99 } },
  ])
    await expect(check(document(wrong))).rejects.toMatchObject({ refusal: { reason: 'COPY_DIFFERS' } })
  const missing = { ...copy, sha256: '0'.repeat(64), text: counted }
  await expect(check(document(missing))).rejects.toMatchObject({ refusal: { reason: 'COPY_NOT_KEPT' } })
  await check(document({ ...missing, stored: false }))
})

test('what is no whole record is left to others', async () => {
  await check({ op: 'put', kind: 'citation', record: { id: 'cite' } }, null, 'nothing')
})
