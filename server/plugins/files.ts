import { isUtf8 } from 'node:buffer'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { demand } from '../authorisation/demand.ts'
import { filePermissions, type Permission } from '../authorisation/permissions.ts'
import { FiliereError } from '../errors.ts'
import { documentsLike } from '../features/file/documents-like.ts'
import { newestForVisitors, readSettings } from '../features/people/settings.ts'
import { largestFile } from '../files/document-files.ts'
import type { ServiceOptions } from '../graphql/context.ts'
import type { Store } from '../store/store.ts'

export interface FilesOptions extends Pick<ServiceOptions, 'files' | 'registry' | 'visitors'> {
  readonly store: Store
}

/** `POST /files` keeps a file (multipart, one part); `GET /files/:sha256` gives it back. */
async function keepFiles(app: FastifyInstance, { store, files, registry, visitors }: FilesOptions): Promise<void> {
  const check = ({ asker }: FastifyRequest, permission: Permission): Promise<void> =>
    demand(permission, asker, async () => (await readSettings(registry)).visitors ?? visitors)

  const newestFor = async ({ asker }: FastifyRequest, head: number): Promise<number> =>
    asker.role === 'VISITOR' ? newestForVisitors(await readSettings(registry), head) : head

  // One byte more than is kept, so that what is too large is not taken for what is just large enough.
  await app.register(multipart, { limits: { files: 1, fields: 0, fileSize: largestFile + 1, headerPairs: 20 } })

  app.post('/files', async (request, reply) => {
    await check(request, filePermissions.add)
    if (!request.isMultipart())
      throw new FiliereError('BAD_INPUT', 'Send the file as multipart/form-data, in one part.')
    const part = await request.file()
    if (part === undefined)
      throw new FiliereError('BAD_INPUT', 'There is no file in this request: send one part with it.')
    const kept = await files.add(part.file, { name: part.filename, mediaType: part.mimetype })
    return reply.code(201).header('location', `/files/${kept.sha256}`).send(kept)
  })

  app.get<{ readonly Params: { readonly sha256: string } }>('/files/:sha256', async (request, reply) => {
    const { sha256 } = request.params
    const recorded = await isInGraph(store, sha256, (head) => newestFor(request, head))
    await check(request, recorded ? filePermissions.seeRecorded : filePermissions.seeUnrecorded)
    const kept = await files.find(sha256)
    if (kept === null) throw new FiliereError('NOT_FOUND', `No file with the SHA-256 ${sha256} is kept here.`)
    const bytes = await files.bytes(sha256)
    return reply
      .headers(strangersHeaders(kept.mediaType, sha256))
      .type(typeWithEncoding(kept.mediaType, bytes))
      .send(bytes)
  })
}

/** Browsers take a text that does not say its encoding for something else than UTF-8. */
const typeWithEncoding = (mediaType: string, bytes: Buffer): string =>
  /^text\/[^;]*$/.test(mediaType) && isUtf8(bytes) ? `${mediaType}; charset=utf-8` : mediaType

/** Files that documents are copies of are for whoever may see those; others for those who work on them. */
async function isInGraph(store: Store, sha256: string, newestFor: (head: number) => Promise<number>): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return false
  const { number } = await store.head()
  return (await documentsLike(store, { sha256, url: null }, await newestFor(number))).sameBytes.length > 0
}

/**
 * A document may hold anything: it is shown without any right of this site, runs nothing and fetches nothing; what a
 * browser need not show is saved.
 */
const strangersHeaders = (mediaType: string, sha256: string) => ({
  'content-security-policy':
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-disposition': `${/^(?:text|image)\//.test(mediaType) ? 'inline' : 'attachment'}; filename="${sha256.slice(0, 12)}"`,
  'cache-control': 'private, no-cache',
})

export const filesPlugin = fp(keepFiles, { name: 'files', dependencies: ['error-handler', 'authentication'] })
