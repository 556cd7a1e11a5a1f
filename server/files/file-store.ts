import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FiliereError } from '../errors.ts'
import { syncFolder } from '../sync-folder.ts'

/** A file that has arrived whole and is on disk, under a temporary name. Either method may be called once. */
export interface Received {
  /** Of its bytes, as lower-case hexadecimal. */
  readonly sha256: string
  readonly bytes: number
  /** Where its bytes are until it is kept or discarded. */
  readonly path: string
  /** Gives it its name for good; what is there already stays as it is. Throws FILE_DAMAGED for a damaged one there. */
  keep(): Promise<void>
  discard(): Promise<void>
}

/** Milliseconds after which a file that never arrived whole is taken for abandoned. */
const patience = 24 * 60 * 60 * 1000

const receiving = 'receiving'

/** Files under the SHA-256 of their bytes: written once, on disk before they have their name, never changed. */
export class FileStore {
  readonly #folder: string

  /** `folder` is made when the first file arrives; several servers may share one. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Throws FILE_TOO_LARGE beyond `most` bytes, BAD_INPUT for an empty file, FOLDER_UNWRITABLE; then nothing stays. */
  async receive(source: AsyncIterable<Uint8Array>, most: number): Promise<Received> {
    const path = await this.#temporaryPath()
    const file = await open(path, 'wx', 0o400).catch((cause) => this.#refuseToWrite(cause))
    const discard = () => rm(path, { force: true })
    try {
      const { sha256, bytes } = await writeHashing(file, source, most)
      await file.sync()
      await file.close()
      return { sha256, bytes, path, keep: () => this.#keep(path, sha256), discard }
    } catch (error) {
      await file.close().catch(() => undefined)
      await discard()
      throw isFull(error) ? this.#refuseToWrite(error) : error
    }
  }

  /** Keeps beside a file what is known of it; what is there already stays as it is. */
  async keepFacts(sha256: string, facts: string): Promise<void> {
    const bytes = Buffer.from(facts)
    const received = await this.receive(once(bytes), bytes.length)
    const target = factsOf(this.pathOf(sha256))
    if (await exists(target)) return received.discard()
    await this.#name(received.path, target)
  }

  /** What is known of a file; null where nothing is. */
  async readFacts(sha256: string): Promise<string | null> {
    return readFile(factsOf(this.pathOf(sha256)), 'utf8').catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw damaged(factsOf(this.pathOf(sha256)), sha256, cause)
      return null
    })
  }

  /** Keeps a text; resolves with the SHA-256 of its UTF-8. */
  async keepText(text: string): Promise<string> {
    const bytes = Buffer.from(text)
    const received = await this.receive(once(bytes), bytes.length)
    await received.keep()
    return received.sha256
  }

  /** Throws NOT_FOUND, and FILE_DAMAGED where the bytes are no longer those that were kept. */
  async read(sha256: string): Promise<Buffer> {
    const path = this.pathOf(sha256)
    const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw damaged(path, sha256, cause)
      throw new FiliereError('NOT_FOUND', `No file with the SHA-256 ${sha256} is kept here.`)
    })
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw damaged(path, sha256)
    return bytes
  }

  async has(sha256: string): Promise<boolean> {
    return exists(this.pathOf(sha256))
  }

  /** Where a file is kept, if it is. */
  pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256))
      throw new FiliereError('BAD_INPUT', `"${sha256}" is no SHA-256: use 64 lower-case hexadecimal digits.`)
    return join(this.#folder, sha256.slice(0, 2), sha256)
  }

  async #keep(path: string, sha256: string): Promise<void> {
    if (await this.has(sha256)) {
      await rm(path)
      await this.read(sha256)
      return
    }
    await this.#name(path, this.pathOf(sha256))
  }

  async #name(path: string, target: string): Promise<void> {
    try {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      await rename(path, target)
    } catch (cause) {
      await rm(path, { force: true })
      this.#refuseToWrite(cause)
    }
    await syncFolder(dirname(target))
    await syncFolder(this.#folder)
  }

  async #temporaryPath(): Promise<string> {
    const folder = join(this.#folder, receiving)
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await removeAbandoned(folder)
    } catch (cause) {
      this.#refuseToWrite(cause)
    }
    return join(folder, randomUUID())
  }

  #refuseToWrite(cause: unknown): never {
    throw new FiliereError(
      'FOLDER_UNWRITABLE',
      `The folder ${this.#folder} cannot be written: free disk space, check its permissions, or name another one with FILES.`,
      { cause },
    )
  }
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null

const factsOf = (path: string): string => `${path}.json`

async function writeHashing(file: FileHandle, source: AsyncIterable<Uint8Array>, most: number) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const part of source) {
    bytes += part.length
    if (bytes > most)
      throw new FiliereError(
        'FILE_TOO_LARGE',
        `This file is larger than ${Math.floor(most / 1_000_000)} MB: take a smaller copy of the document, or its parts.`,
      )
    hash.update(part)
    await file.writeFile(part)
  }
  if (bytes === 0) throw new FiliereError('BAD_INPUT', 'This file is empty: choose one that holds the document.')
  return { sha256: hash.digest('hex'), bytes }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')

/** What a server left that was killed while a file arrived. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const status = await stat(join(folder, name)).catch(() => null)
    if (status !== null && Date.now() - status.mtimeMs > patience) await rm(join(folder, name), { force: true })
  }
}

/** Where it is on this machine is for the log. */
const damaged = (path: string, sha256: string, cause?: unknown): FiliereError =>
  new FiliereError(
    'FILE_DAMAGED',
    `The kept file ${sha256} is damaged: its bytes no longer have this SHA-256. Put it back from a backup.`,
    { cause: cause ?? new Error(path) },
  )
