import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect, isIP } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { captureInto } from '../../server/capture/capture-url.ts'
import type { Network } from '../../server/capture/public-connector.ts'
import { DocumentFiles } from '../../server/files/document-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const publicAddress = '93.184.215.14'

interface Site {
  readonly capture: (url: string) => ReturnType<ReturnType<typeof captureInto>>
  /** Which addresses were connected to, and which names were asked for. */
  readonly connected: string[]
  readonly resolved: string[]
}

/** The public internet as one server of this machine, which answers for every public address. */
async function site(
  answer: RequestListener,
  names: Readonly<Record<string, readonly (readonly string[])[]>> = {},
): Promise<Site> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const [connected, resolved]: [string[], string[]] = [[], []]
  const network: Network = {
    resolve: async (name) => {
      resolved.push(name)
      const answers = names[name] ?? [[publicAddress]]
      const found = answers[Math.min(resolved.filter((other) => other === name).length, answers.length) - 1] ?? []
      if (found.length === 0) throw new Error('ENOTFOUND')
      return found
    },
    connect: (address) => {
      connected.push(address)
      return connect({ host: '127.0.0.1', port })
    },
  }
  const capture = captureInto(new DocumentFiles(await temporaryFolder()), network)
  return { capture: (url) => capture(url, new AbortController().signal), connected, resolved }
}

const page: RequestListener = (_, response) => {
  response
    .setHeader('content-type', 'text/html; charset=gb18030')
    .end(Buffer.from([0x3c, 0x70, 0x3e, 0xcc, 0xec, 0xcd, 0xf8]))
}

test('a page is kept with its text, in the encoding that its server states', async () => {
  const { capture, connected } = await site(page)
  const { file, url, retrieved } = await capture('http://example.org/page#part')
  expect(file).toMatchObject({ bytes: 7, mediaType: 'text/html; charset=gb18030', text: { length: 2, pages: 1 } })
  expect(url).toBe('http://example.org/page')
  expect(retrieved).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(connected).toEqual([publicAddress])
})

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://[::1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://10.0.0.1:8080/',
  'http://0/',
])('an address that is not public is not connected to: %s', async (url) => {
  const { capture, connected, resolved } = await site(page)
  await expect(capture(url)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringContaining('public internet'),
  })
  expect([connected, resolved]).toEqual([[], []])
})

test.each([
  ['a private one', ['192.168.0.7']],
  ['this machine', ['127.0.0.1']],
  ['a public one and a private one', [publicAddress, '10.1.2.3']],
  ['a mapped one', ['::ffff:10.1.2.3']],
])('a name that stands for %s is refused', async (_, addresses) => {
  const { capture, connected } = await site(page, { 'inside.example': [addresses] })
  await expect(capture('http://inside.example/')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(connected).toEqual([])
})

test('a name that changes its address between two looks is connected to as it was checked', async () => {
  const { capture, connected, resolved } = await site(page, { 'rebound.example': [[publicAddress], ['127.0.0.1']] })
  await capture('http://rebound.example/')
  expect([connected, resolved]).toEqual([[publicAddress], ['rebound.example']])
  await expect(capture('http://rebound.example/')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(connected).toEqual([publicAddress])
})

const redirecting =
  (location: string): RequestListener =>
  ({ url }, response) => {
    if (url === '/') response.writeHead(302, { location }).end()
    else page(new Object() as never, response as never)
  }

test('a redirect is followed, and what answered is said', async () => {
  const { capture, resolved } = await site(redirecting('http://other.example/there'))
  expect((await capture('http://example.org/')).url).toBe('http://other.example/there')
  expect(resolved).toEqual(['example.org', 'other.example'])
})

test.each([
  ['http://127.0.0.1/secret', 'FORBIDDEN'],
  ['http://[::1]/secret', 'FORBIDDEN'],
  ['http://inside.example/secret', 'FORBIDDEN'],
  ['file:///etc/passwd', 'BAD_INPUT'],
  ['http://name:password@example.org/', 'BAD_INPUT'],
])('a redirect to %s is not followed', async (location, code) => {
  const { capture, connected } = await site(redirecting(location), { 'inside.example': [['10.0.0.1']] })
  await expect(capture('http://example.org/')).rejects.toMatchObject({ code })
  expect(connected).toEqual([publicAddress])
})

test('redirects without end are given up', async () => {
  const { capture } = await site((_, response) => void response.writeHead(301, { location: '/again' }).end())
  await expect(capture('http://example.org/')).rejects.toMatchObject({ code: 'CAPTURE_FAILED' })
})

test.each(['ftp://example.org/', 'example.org', '/page', '', 'javascript:alert(1)', 'http://u:p@example.org/'])(
  '"%s" is no address of a page',
  async (url) => {
    const { capture, connected } = await site(page)
    await expect(capture(url)).rejects.toMatchObject({ code: 'BAD_INPUT' })
    expect(connected).toEqual([])
  },
)

test.each<[string, RequestListener, string, RegExp]>([
  ['no page', (_, response) => void response.writeHead(404).end('no'), 'CAPTURE_FAILED', /404/],
  ['a program', (_, response) => void response.end(Buffer.from([0x7f, 0, 0])), 'FILE_UNSUPPORTED', /use PDF/],
  ['what was not asked for', encoded, 'CAPTURE_FAILED', /encoding/],
  ['too much', endless, 'FILE_TOO_LARGE', /50 MB/],
  ['half of it', cutOff, 'CAPTURE_FAILED', /cannot be fetched/],
])('a server that answers with %s: nothing is kept', { timeout: 60_000 }, async (_, answer, code, message) => {
  const { capture } = await site(answer)
  await expect(capture('http://example.org/')).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
})

test('a site that is nowhere is named', async () => {
  const { capture } = await site(page, { 'nowhere.example': [[]] })
  await expect(capture('http://nowhere.example/')).rejects.toMatchObject({
    code: 'CAPTURE_FAILED',
    message: expect.stringContaining('nowhere.example'),
  })
})

test('TLS is checked against the name, not against where it leads', async () => {
  const { capture, connected } = await site(page)
  await expect(capture('https://example.org/')).rejects.toMatchObject({ code: 'CAPTURE_FAILED' })
  expect(connected.every((address) => isIP(address) !== 0)).toBe(true)
})

function encoded(...[, response]: Parameters<RequestListener>): void {
  response.writeHead(200, { 'content-encoding': 'gzip' }).end('x')
}

function endless(...[, response]: Parameters<RequestListener>): void {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(1_000_000, 'x')));
  }
  response.on('drain', more)
  more()
}

function cutOff(...[, response]: Parameters<RequestListener>): void {
  response.writeHead(200, { 'content-length': '1000' })
  response.write('half', () => response.destroy())
}
