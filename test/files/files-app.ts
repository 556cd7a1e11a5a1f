import type { FastifyInstance } from 'fastify'
import type { Network } from '../../server/capture/public-connector.ts'
import type { StoredFile } from '../../server/files/document-files.ts'
import type { Store } from '../../server/store/store.ts'
import { type Answer, appOver, testToken } from '../support/app.ts'

export const operator = { authorization: `Bearer ${testToken}` }

/** A request with one file in it, as a browser sends it. */
export function upload(content: Uint8Array, name: string, mediaType = 'application/octet-stream') {
  const boundary = 'the-end-of-a-part'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${mediaType}\r\n\r\n`
  return {
    method: 'POST',
    url: '/files',
    headers: { ...operator, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  } as const
}

/** Uploads and resolves with what the server says of the file. */
export async function uploaded(app: FastifyInstance, content: Uint8Array, name: string): Promise<StoredFile> {
  const response = await app.inject(upload(content, name))
  if (response.statusCode !== 201) throw new Error(response.body)
  return response.json()
}

export const fileApp = (store: Store, files: string, network?: Network): FastifyInstance =>
  appOver(store, { files, capture: network !== undefined, ...(network && { network }) })

/** Asks the API as whoever runs the server. */
export async function askAsOperator(app: FastifyInstance, query: string, variables: object = {}) {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: operator,
    payload: { query, variables },
  })
  const { data = null, errors = [] } = response.json()
  return { data, errors } as Pick<Answer, 'data' | 'errors'>
}
