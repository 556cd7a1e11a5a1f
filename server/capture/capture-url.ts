import type { Agent, Dispatcher } from 'undici'
import { FiliereError, isFiliereError } from '../errors.ts'
import type { DocumentFiles, StoredFile } from '../files/document-files.ts'
import { type Network, publicConnector, realNetwork } from './public-connector.ts'

/** What was fetched from an address. */
export interface Captured {
  readonly file: StoredFile
  /** The address that answered. */
  readonly url: string
  /** The day, in UTC. */
  readonly retrieved: string
}

export type CaptureUrl = (url: string, signal: AbortSignal) => Promise<Captured>

const mostRedirects = 5

/** Milliseconds for everything. */
const patience = 30_000

/** Fetches public addresses and keeps what they answer with; whatever an address asks for, nothing else is fetched. */
export function captureInto(files: DocumentFiles, network: Network = realNetwork): CaptureUrl {
  return async (text, signal) => {
    const { Agent } = await import('undici')
    const agent = new Agent({
      connect: publicConnector(network),
      headersTimeout: 15_000,
      bodyTimeout: 15_000,
      maxHeaderSize: 64 * 1024,
    })
    try {
      return await capture(files, agent, addressIn(text), AbortSignal.any([signal, AbortSignal.timeout(patience)]))
    } catch (cause) {
      throw isFiliereError(cause) ? cause : failure(text, cause)
    } finally {
      await agent.destroy()
    }
  }
}

async function capture(files: DocumentFiles, agent: Agent, first: URL, signal: AbortSignal): Promise<Captured> {
  const { request } = await import('undici')
  let url = first
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await request(url, {
      dispatcher: agent,
      signal,
      headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Filiere (document archive)' },
    })
    const { location } = answer.headers
    if (answer.statusCode >= 300 && answer.statusCode < 400 && typeof location === 'string') {
      answer.body.on('error', () => undefined).destroy()
      url = addressIn(location, url)
      continue
    }
    return { file: await keep(files, url, answer), url: url.href, retrieved: new Date().toISOString().slice(0, 10) }
  }
  throw new FiliereError(
    'CAPTURE_FAILED',
    `${first} leads on and on: open it in a browser and add what you save there.`,
  )
}

async function keep(files: DocumentFiles, url: URL, answer: Dispatcher.ResponseData): Promise<StoredFile> {
  const { statusCode, headers, body } = answer
  if (statusCode !== 200)
    throw new FiliereError('CAPTURE_FAILED', `${url} answers with ${statusCode} and no document: check the address.`)
  if (![undefined, 'identity'].includes(headers['content-encoding']?.toString()))
    throw new FiliereError(
      'CAPTURE_FAILED',
      `${url} answers in an encoding that was not asked for: save it in a browser.`,
    )
  const mediaType = headers['content-type']?.toString()
  return files.add(body, { mediaType })
}

/** Throws BAD_INPUT for what is no address of a page, or one with a password in it. */
function addressIn(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new FiliereError('BAD_INPUT', `"${text}" is no address of a page: use one such as https://example.org/page.`)
  if (url.username !== '' || url.password !== '')
    throw new FiliereError('BAD_INPUT', 'Leave the name and the password out of the address: it will be public.')
  url.hash = ''
  return url
}

function failure(url: string, cause: unknown): FiliereError {
  const late =
    cause instanceof Error && ['TimeoutError', 'HeadersTimeoutError', 'BodyTimeoutError'].includes(cause.name)
  return new FiliereError(
    'CAPTURE_FAILED',
    late
      ? `${url} does not answer in time: try again, or save it in a browser and add the file.`
      : `${url} cannot be fetched: check the address, or save it in a browser and add the file.`,
    { cause },
  )
}
