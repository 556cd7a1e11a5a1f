import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runProgram } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { startTestServer } from '../support/test-server.ts'

const main = 'server/main.ts'

/** Every refusal to start is one sentence for a person: no stack, nothing on standard output. */
const expectOneSentence = ({ code, stdout, stderr }: Awaited<ReturnType<typeof runProgram>>, sentence: RegExp) => {
  expect(stderr.trimEnd()).toMatch(sentence)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stdout).toBe('')
  expect(code).not.toBe(0)
}

describe('a server', { timeout: 120_000 }, () => {
  test('says where it is on its first line, answers, and announces itself to its owner alone', async () => {
    const folder = join(await temporaryFolder(), 'data')
    const server = await startTestServer(main, [], { FILIERE_DATA: folder })
    expect(server.stdout.split('\n')[0]).toBe(`Filière is at ${server.address}`)
    const health = await fetch(`${server.address}/health`)
    expect(await health.json()).toMatchObject({ status: 'ok', engine: 'embedded' })

    const file = join(folder, 'server.json')
    const { address, token, pid } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
    expect(address).toBe(server.address)
    expect(token).toMatch(/^[0-9a-f]{64}$/)
    expect(pid).toEqual(expect.any(Number))
    if (process.platform !== 'win32') {
      expect((await stat(file)).mode & 0o777).toBe(0o600)
      expect((await stat(folder)).mode & 0o777).toBe(0o700)
    }

    const { code, stderr } = await server.stop()
    expect(code).toBe(0)
    expect(stderr).toBe('Writing the seed graph.\n')
    expect(await readdir(folder)).not.toContain('server.json')
  })

  test('stops within a second of either signal, although a client keeps its connection', async () => {
    const folder = await temporaryFolder()
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = await startTestServer(main, [], { FILIERE_DATA: folder })
      const agent = new Agent({ keepAlive: true })
      onTestFinished(() => agent.destroy())
      const [response] = await once(get(`${server.address}/health`, { agent }), 'response')
      response.resume()
      await once(response, 'end')
      const { code, milliseconds } = await server.stop(signal)
      expect(code).toBe(0)
      // A second, and what a busy machine adds; kept-alive connections alone would hold it up for more than a minute.
      expect(milliseconds).toBeLessThan(1_500)
    }
  })

  test('is told by a second one on the same data', async () => {
    const folder = await temporaryFolder()
    const server = await startTestServer(main, [], { FILIERE_DATA: folder })
    const second = await runProgram(main, [], { FILIERE_DATA: folder, PORT: '0' })
    expectOneSentence(second, /^The database in .* is already served at http:\/\/127\.0\.0\.1:\d+: open that/)
    expect(second.stderr).toContain(server.address)
    expect((await fetch(`${server.address}/health`)).status).toBe(200)
    await server.stop()
  })

  test('serves from the command line as well', async () => {
    const server = await startTestServer('server/cli/filiere.ts', ['serve'], { FILIERE_DATA: await temporaryFolder() })
    expect(server.stdout.split('\n')[0]).toBe(`Filière is at ${server.address}`)
    expect((await server.stop('SIGINT')).code).toBe(0)
  })
})

describe('a server that cannot start says why', { timeout: 60_000 }, () => {
  test('when its port is taken, before it touches the data', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const folder = join(await temporaryFolder(), 'data')
    const ended = await runProgram(main, [], { FILIERE_DATA: folder, PORT: String(port) })
    expectOneSentence(ended, new RegExp(`^Port ${port} is already in use: stop .*, or choose another port with PORT`))
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
  })

  test('when its data folder cannot be written', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    const ended = await runProgram(main, [], { FILIERE_DATA: join(file, 'data'), PORT: '0' })
    expectOneSentence(ended, /^The folder .* cannot be written: check its permissions/)
  })

  test('when this machine does not have the address', async () => {
    const ended = await runProgram(main, [], { FILIERE_DATA: await temporaryFolder(), HOST: '192.0.2.1', PORT: '8080' })
    expectOneSentence(ended, /^This machine has no address 192\.0\.2\.1: set HOST/)
  })

  test('when Neo4j does not answer', async () => {
    const ended = await runProgram(main, [], {
      FILIERE_DATA: await temporaryFolder(),
      PORT: '0',
      NEO4J_URI: 'bolt://127.0.0.1:9',
    })
    expectOneSentence(ended, /^Neo4j at bolt:\/\/127\.0\.0\.1:9 does not answer/)
  })

  test('when a setting is wrong', async () => {
    const ended = await runProgram(main, [], { PORT: 'eighty' })
    expectOneSentence(ended, /^The setting PORT "eighty" is not valid/)
    expect(ended.code).toBe(2)
  })

  test('when a byte of its journal was changed', async () => {
    const folder = await temporaryFolder()
    await (await startTestServer(main, [], { FILIERE_DATA: folder })).stop()
    const file = join(folder, 'journal.ndjson')
    const journal = await readFile(file, 'utf8')
    await writeFile(file, journal.replace('Amnesty', 'Amnesti'))
    const ended = await runProgram(main, [], { FILIERE_DATA: folder, PORT: '0' })
    expectOneSentence(ended, /^The journal is damaged at revision 1: .* restore journal\.ndjson from a backup\.$/)
  })
})
