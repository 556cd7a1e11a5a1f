import { expect, test } from 'vitest'
import { readChanges } from '../../../server/features/desk/read-changes.ts'
import { documentChange, newDocument } from '../../../web/features/add-document/described.ts'

const sha256 = 'a'.repeat(64)
const text = { sha256: 'b'.repeat(64), length: 12, pages: 2, normaliser: 'pdfjs-1.0.0/nfc-lf-1' }
const file = { sha256, bytes: 100, mediaType: 'application/pdf', text }
const described = {
  title: '采购合同',
  kind: 'PRIMARY',
  publisher: 'ministry',
  url: ' ',
  published: '2019-05',
  language: 'zh-Hans',
} as const

test('what is proposed is a whole record, and says nothing of what is not known', () => {
  const [change] = readChanges([documentChange({ file, url: null, retrieved: null }, described)], 'person-1')
  const { pages: _, ...counted } = text
  expect(change).toEqual({
    op: 'put',
    kind: 'document',
    record: {
      id: `document-${sha256.slice(0, 12)}`,
      title: '采购合同',
      kind: 'PRIMARY',
      publisher: 'ministry',
      published: '2019-05',
      language: 'zh-Hans',
      mediaType: 'application/pdf',
      coding: 'LISTED',
      origin: { status: 'UNEXAMINED' },
      capture: { sha256, bytes: 100, stored: true, text: counted },
    },
  })
})

test('of what was fetched, the day and the address are proposed and added', () => {
  const taken = { file: { ...file, text: null }, url: 'https://example.org/', retrieved: '2026-01-31' }
  const from = { ...described, url: taken.url }
  expect(documentChange(taken, from).record).toMatchObject({ url: taken.url, retrieved: '2026-01-31' })
  expect(documentChange(taken, from).record.capture).toEqual({ sha256, bytes: 100, stored: true })
  expect(newDocument(taken, from)).toMatchObject({ sha256, url: taken.url, retrieved: '2026-01-31', id: null })
  expect(newDocument(taken, described)).toMatchObject({ url: null, published: '2019-05' })
})
