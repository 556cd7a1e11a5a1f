import { createHash } from 'node:crypto'
import { chmod, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FileStore } from '../../server/files/file-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function* parts(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

const receiving = (folder: string): Promise<string[]> => readdir(join(folder, 'receiving'))

test('whatever its bytes and however they arrive, a file is kept under their hash', async () => {
  const folder = await temporaryFolder()
  const files = new FileStore(folder)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ minLength: 1 }), { minLength: 1 }), async (chunks) => {
      const whole = Buffer.concat(chunks)
      const received = await files.receive(
        (async function* () {
          yield* chunks
        })(),
        1_000,
      )
      expect([received.sha256, received.bytes]).toEqual([sha256Of(whole), whole.length])
      await received.keep()
      expect(await files.read(received.sha256)).toEqual(whole)
    }),
    { numRuns: 25 },
  )
  expect(await receiving(folder)).toEqual([])
})

test('a file is there when it is kept, not before, and only its owner may read it', async () => {
  const files = new FileStore(await temporaryFolder())
  const received = await files.receive(parts('the ', 'document'), 100)
  expect(await files.has(received.sha256)).toBe(false)
  await expect(files.read(received.sha256)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await received.keep()
  expect((await stat(files.pathOf(received.sha256))).mode & 0o777).toBe(0o400)
})

test('the same bytes are kept once, and never written over', async () => {
  const folder = await temporaryFolder()
  const files = new FileStore(folder)
  const first = await files.receive(parts('same'), 100)
  await first.keep()
  const { ino, mtimeMs } = await stat(files.pathOf(first.sha256))
  await Promise.all([1, 2, 3].map(async () => (await files.receive(parts('same'), 100)).keep()))
  expect(await stat(files.pathOf(first.sha256))).toMatchObject({ ino, mtimeMs })
  expect(await receiving(folder)).toEqual([])
})

test('a damaged file is named when it is read, and when the same comes again', async () => {
  const files = new FileStore(await temporaryFolder())
  const { sha256, keep } = await files.receive(parts('a document'), 100)
  await keep()
  const path = files.pathOf(sha256)
  await chmod(path, 0o600)
  await writeFile(path, 'A document')
  const named = { code: 'FILE_DAMAGED', message: expect.stringContaining(sha256) }
  await expect(files.read(sha256)).rejects.toMatchObject(named)
  const again = await files.receive(parts('a document'), 100)
  await expect(again.keep()).rejects.toMatchObject(named)
  expect(await readFile(path, 'utf8')).toBe('A document')
})

test.each([
  ['too large', parts('123', '456'), 'FILE_TOO_LARGE'],
  ['empty', parts(), 'BAD_INPUT'],
  ['cut off', cutOff(), 'CLIENT_GONE'],
])('of a file that is %s nothing stays', async (_, source, code) => {
  const folder = await temporaryFolder()
  await expect(new FileStore(folder).receive(source, 5)).rejects.toMatchObject({ code })
  expect(await receiving(folder)).toEqual([])
})

async function* cutOff(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('x')
  throw Object.assign(new Error('gone'), { code: 'CLIENT_GONE' })
}

test('what a killed server left is removed after a day, what arrives just now is not', async () => {
  const folder = await temporaryFolder()
  const files = new FileStore(folder)
  const arriving = await files.receive(parts('now'), 100)
  const abandoned = join(folder, 'receiving', 'abandoned')
  await writeFile(abandoned, 'old')
  const old = new Date(Date.now() - 25 * 60 * 60 * 1000)
  await utimes(abandoned, old, old)
  await (await files.receive(parts('next'), 100)).discard()
  expect((await receiving(folder)).map((name) => join(folder, 'receiving', name))).toEqual([arriving.path])
})

test('what is known of a file is kept once', async () => {
  const files = new FileStore(await temporaryFolder())
  const { sha256, keep } = await files.receive(parts('x'), 100)
  await keep()
  expect(await files.readFacts(sha256)).toBeNull()
  await files.keepFacts(sha256, 'first')
  await files.keepFacts(sha256, 'second')
  expect(await files.readFacts(sha256)).toBe('first')
})

test.each(['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(64)}/..`])(
  '"%s" is no name of a file',
  async (name) => {
    const files = new FileStore(await temporaryFolder())
    await expect(files.read(name)).rejects.toMatchObject({ code: 'BAD_INPUT' })
  },
)

test('a folder that cannot be written is named, with the setting', async () => {
  const folder = await temporaryFolder()
  const taken = join(folder, 'files')
  await writeFile(taken, 'not a folder')
  await expect(new FileStore(taken).receive(parts('x'), 100)).rejects.toMatchObject({
    code: 'FOLDER_UNWRITABLE',
    message: expect.stringContaining('FILES'),
  })
})
