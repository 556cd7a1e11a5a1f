import { chmod, writeFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { captureOf } from '../../server/features/file/capture-of.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import type { StoredFile } from '../../server/files/document-files.ts'
import { FileStore } from '../../server/files/file-store.ts'
import { documentOf, sourceOf } from '../claim/records.ts'
import { put } from '../revision/changes.ts'
import { openTestStore } from '../support/app.ts'
import { fileApp, operator, upload, uploaded } from './files-app.ts'
import { madePdf, madePng } from './made-documents.ts'

let app: FastifyInstance
let folder: string
let opened: Awaited<ReturnType<typeof openTestStore>>

beforeAll(async () => {
  opened = await openTestStore(false)
  folder = `${opened.folder}/files`
  app = fileApp(opened.store, folder)
})

afterAll(async () => {
  await app.close()
  await opened.close()
})

const pageOf = (text: string) => Buffer.from(`<!doctype html><script>steal()</script><p>${text}</p>`)

/** A document of the graph whose copy a file is. */
async function record(id: string, file: StoredFile): Promise<void> {
  const changes = [
    put('source', sourceOf('publisher', 'B')),
    put('document', documentOf(id, { capture: captureOf(file) })),
  ]
  await appendRevision(opened.store, { actor: 'operator', changes })
}

test('a file is kept, and said of it is what its bytes say', async () => {
  const response = await app.inject(upload(await madePdf([['招标公告'], ['第二页']]), '公告.pdf', 'text/html'))
  expect(response.statusCode).toBe(201)
  const kept = response.json()
  expect(response.headers.location).toBe(`/files/${kept.sha256}`)
  expect(kept).toMatchObject({
    mediaType: 'application/pdf',
    text: { pages: 2, length: 8, normaliser: expect.stringContaining('nfc-lf-1') },
  })
  expect(await uploaded(app, await madePdf([['招标公告'], ['第二页']]), 'again.pdf')).toEqual(kept)
})

test('a picture has no text', async () => {
  expect(await uploaded(app, madePng(), 'x.txt')).toMatchObject({ mediaType: 'image/png', text: null })
})

test.each([
  ['nothing of a file', { ...upload(Buffer.from(''), 'x.txt') }, 400, 'BAD_INPUT'],
  ['a type that is not kept', upload(Buffer.from([0x7f, 0x45, 0, 0]), 'x.pdf'), 415, 'FILE_UNSUPPORTED'],
  ['a damaged file', upload(Buffer.from('%PDF-1.7 and nothing more'), 'x.pdf'), 422, 'FILE_UNREADABLE'],
  [
    'no form',
    { method: 'POST', url: '/files', headers: { ...operator, 'content-type': 'application/json' }, payload: '{}' },
    400,
    'BAD_INPUT',
  ],
  ['too much', upload(Buffer.alloc(50_000_001, 'x'), 'x.txt'), 413, 'FILE_TOO_LARGE'],
] as const)('%s: refused, with what to do', { timeout: 60_000 }, async (_, request, status, code) => {
  const response = await app.inject(request)
  expect([response.statusCode, response.json().code]).toEqual([status, code])
})

test('strangers keep no files, and see those of documents alone', async () => {
  const { headers: _, ...anonymous } = upload(Buffer.from('x'), 'x.txt')
  const { 'content-type': type } = upload(Buffer.from('x'), 'x.txt').headers
  expect((await app.inject({ ...anonymous, headers: { 'content-type': type } })).statusCode).toBe(401)
  const kept = await uploaded(app, pageOf('not yet a document'), 'x.html')
  const url = `/files/${kept.sha256}`
  expect((await app.inject({ url })).statusCode).toBe(401)
  expect((await app.inject({ url, headers: operator })).statusCode).toBe(200)
  await record('page', kept)
  expect((await app.inject({ url })).statusCode).toBe(200)
})

test('a page of another site uploads nothing', async () => {
  const request = upload(Buffer.from('x'), 'x.txt')
  const headers = { ...request.headers, 'sec-fetch-site': 'cross-site' }
  expect((await app.inject({ ...request, headers })).statusCode).toBe(403)
})

test('an archived page has no right of this site', async () => {
  const content = pageOf('archived')
  const kept = await uploaded(app, content, 'x.html')
  const { headers, rawPayload } = await app.inject({ url: `/files/${kept.sha256}`, headers: operator })
  expect(rawPayload).toEqual(content)
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-disposition': expect.stringMatching(/^inline/),
  })
  const policy = String(headers['content-security-policy'])
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining(['sandbox', "default-src 'none'", "frame-ancestors 'self'"]),
  )
  expect(policy).not.toMatch(/allow-|script-src|'self'.*default/)
})

test('a PDF is saved, not opened', async () => {
  const kept = await uploaded(app, await madePdf([['x']]), 'x.pdf')
  const { headers } = await app.inject({ url: `/files/${kept.sha256}`, headers: operator })
  expect(headers['content-disposition']).toMatch(/^attachment/)
})

test('a damaged file is named, and not given out', async () => {
  const kept = await uploaded(app, Buffer.from('a text that will be damaged'), 'x.txt')
  const path = new FileStore(folder).pathOf(kept.sha256)
  await chmod(path, 0o600)
  await writeFile(path, 'A text that will be damaged')
  const response = await app.inject({ url: `/files/${kept.sha256}`, headers: operator })
  expect([response.statusCode, response.json().code]).toEqual([500, 'FILE_DAMAGED'])
  expect(response.json().message).toContain(kept.sha256)
  expect(response.body).not.toContain(folder)
})

test.each(['0'.repeat(64), 'x', '..%2f..%2fetc%2fpasswd'])('there is no file %s', async (sha256) => {
  expect([400, 404]).toContain((await app.inject({ url: `/files/${sha256}`, headers: operator })).statusCode)
})
