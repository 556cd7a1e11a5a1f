import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import type { Network } from '../../server/capture/public-connector.ts'
import type { DocumentRecord } from '../../server/features/evidence/evidence-records.ts'
import { captureOf } from '../../server/features/file/capture-of.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import type { Store } from '../../server/store/store.ts'
import { documentOf, sourceOf } from '../claim/records.ts'
import { put } from '../revision/changes.ts'
import { forEachStore } from '../support/stores.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { askAsOperator, fileApp, uploaded } from './files-app.ts'
import { madePdf, madePng } from './made-documents.ts'

const unreachable: Network = {
  resolve: async () => ['10.0.0.1'],
  connect: () => {
    throw new Error('nothing is to be connected to')
  },
}

const record = (store: Store, id: string, changes: Partial<DocumentRecord>) =>
  appendRevision(store, {
    actor: 'operator',
    changes: [put('source', sourceOf('publisher', 'B')), put('document', documentOf(id, changes))],
  })

const pageQuery = `query ($id: ID!, $page: Int!) { document(id: $id) {
  file { sha256 mediaType text { pages } } capture { textLength } text(page: $page) { number pages start end text }
} }`

const answered = async (app: FastifyInstance, query: string, variables: object) => {
  const { data, errors } = await askAsOperator(app, query, variables)
  expect(errors).toEqual([])
  return data as Record<string, Record<string, unknown>>
}

forEachStore('documents and their files', (openEmptyStore) => {
  test('the text of a document comes page by page, counted in code points of the whole', async () => {
    const store = await openEmptyStore()
    const app = fileApp(store, await temporaryFolder())
    const file = await uploaded(app, await madePdf([['天网工程'], ['第二页']]), 'a.pdf')
    await record(store, 'tender', { capture: captureOf(file) })
    const { document } = await answered(app, pageQuery, { id: 'tender', page: 2 })
    expect(document).toEqual({
      file: { sha256: file.sha256, mediaType: 'application/pdf', text: { pages: 2 } },
      capture: { textLength: 8 },
      text: { number: 2, pages: 2, start: 5, end: 8, text: '第二页' },
    })
    const { errors } = await askAsOperator(app, pageQuery, { id: 'tender', page: 3 })
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' }, message: expect.stringContaining('1 to 2') }])
    await app.close()
  })

  test('a picture has a copy and no text, and its passages are rectangles', async () => {
    const store = await openEmptyStore()
    const app = fileApp(store, await temporaryFolder())
    const file = await uploaded(app, madePng(), 'a.png')
    await record(store, 'photo', { capture: captureOf(file) })
    const { document } = await answered(app, pageQuery, { id: 'photo', page: 1 })
    expect(document).toEqual({
      file: { sha256: file.sha256, mediaType: 'image/png', text: null },
      capture: { textLength: null },
      text: null,
    })
    await app.close()
  })

  test('a copy of which only the hash is kept has neither file nor text', async () => {
    const store = await openEmptyStore()
    const app = fileApp(store, await temporaryFolder())
    const file = await uploaded(app, Buffer.from('text'), 'a.txt')
    await record(store, 'hashed', { capture: { ...captureOf(file), stored: false } })
    const { document } = await answered(app, pageQuery, { id: 'hashed', page: 1 })
    expect(document).toEqual({ file: null, capture: { textLength: 4 }, text: null })
    await app.close()
  })

  test('documents like a file: of the same bytes, else from the same address', async () => {
    const store = await openEmptyStore()
    const app = fileApp(store, await temporaryFolder())
    const file = await uploaded(app, Buffer.from('the page'), 'a.txt')
    const like = async (variables: object) => {
      const query = `query ($url: String, $sha256: String) {
        documentsLike(url: $url, sha256: $sha256) { sameBytes { id } sameUrl { id } }
      }`
      const { documentsLike } = await answered(app, query, variables)
      const ids = (list: unknown) => (list as { id: string }[]).map(({ id }) => id)
      return { bytes: ids(documentsLike?.sameBytes), url: ids(documentsLike?.sameUrl) }
    }
    await record(store, 'copied', { url: 'https://www.example.org/Page/', capture: captureOf(file) })
    await record(store, 'listed', { url: 'http://example.org/Page#part' })
    await record(store, 'archived', { url: 'https://other.example/', archiveUrl: 'https://example.org/Page' })
    await record(store, 'other', { url: 'https://example.org/page' })
    expect(await like({ sha256: file.sha256 })).toEqual({ bytes: ['copied'], url: [] })
    expect(await like({ url: 'https://example.org/Page' })).toEqual({
      bytes: [],
      url: ['archived', 'copied', 'listed'],
    })
    expect(await like({ url: 'https://EXAMPLE.org/Page', sha256: file.sha256 })).toEqual({
      bytes: ['copied'],
      url: ['archived', 'listed'],
    })
    expect(await like({ url: 'no address', sha256: '0'.repeat(64) })).toEqual({ bytes: [], url: [] })
    const { errors } = await askAsOperator(app, '{ documentsLike { sameBytes { id } } }')
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }])
    await app.close()
  })

  test('a document is listed from a kept file, once for its bytes', async () => {
    const store = await openEmptyStore()
    const app = fileApp(store, await temporaryFolder())
    await appendRevision(store, { actor: 'operator', changes: [put('source', sourceOf('publisher', 'B'))] })
    const file = await uploaded(app, Buffer.from('天网'), 'a.txt')
    const mutation = `mutation ($document: NewDocument!) {
      addDocument(document: $document) { id title coding capture { textLength } origin { status } text { text } }
    }`
    const document = { sha256: file.sha256, title: '公告', kind: 'PRIMARY', publisher: 'publisher' }
    const { addDocument } = await answered(app, mutation, { document: { ...document, id: 'notice' } })
    expect(addDocument).toEqual({
      id: 'notice',
      title: '公告',
      coding: 'LISTED',
      capture: { textLength: 2 },
      origin: { status: 'UNEXAMINED' },
      text: { text: '天网' },
    })
    const { number } = await store.head()
    const other = await uploaded(app, Buffer.from('other'), 'b.txt')
    for (const [changes, code, words] of [
      [{ id: 'again' }, 'CONFLICT', '"notice"'],
      [{ id: 'notice', sha256: other.sha256 }, 'CONFLICT', 'another id'],
      [{ sha256: '0'.repeat(64) }, 'NOT_FOUND', 'POST /files'],
      [{ sha256: other.sha256, publisher: 'nobody' }, 'BAD_INPUT', 'nobody'],
      [{ sha256: other.sha256, published: 'May' }, 'BAD_INPUT', 'EDTF'],
    ] as const) {
      const { errors } = await askAsOperator(app, mutation, { document: { ...document, ...changes } })
      expect(errors).toMatchObject([{ extensions: { code }, message: expect.stringContaining(words) }])
    }
    expect((await store.head()).number).toBe(number)
    await app.close()
  })

  test('addresses are fetched where that is turned on, and nothing inside is', async () => {
    const store = await openEmptyStore()
    const mutation = 'mutation { captureUrl(url: "http://intranet.example/") { url } }'
    const off = fileApp(store, await temporaryFolder())
    expect((await askAsOperator(off, '{ captureAllowed }')).data).toEqual({ captureAllowed: false })
    expect((await askAsOperator(off, mutation)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('CAPTURE=on') },
    ])
    await off.close()
    const on = fileApp(store, await temporaryFolder(), unreachable)
    expect((await askAsOperator(on, '{ captureAllowed }')).data).toEqual({ captureAllowed: true })
    expect((await askAsOperator(on, mutation)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('intranet.example') },
    ])
    await on.close()
  })
})
