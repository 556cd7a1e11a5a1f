import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FiliereError, isFiliereError } from '../../errors.ts'
import { syncFolder } from '../../sync-folder.ts'

/** The journal's bytes: lines are added whole and on disk, or not at all. */
export class JournalFile {
  readonly path: string
  #file: FileHandle
  /** What the file should have. */
  #length: number
  /** Whether bytes of a failed or withdrawn line may lie beyond that length. */
  #leftovers = false

  /** Takes over a file that was opened for appending and reading, and has just this length. */
  constructor(path: string, file: FileHandle, length: number) {
    this.path = path
    this.#file = file
    this.#length = length
  }

  get length(): number {
    return this.#length
  }

  /** Resolves when the line is on disk. When it cannot be written whole, nothing of it stays. */
  async append(line: Buffer): Promise<void> {
    await this.#checkFile()
    try {
      await this.#cutBack()
      this.#leftovers = true
      await this.#file.appendFile(line)
      await this.#file.datasync()
      this.#leftovers = false
    } catch (error) {
      // Where even this fails, the next append tries again before it writes.
      await this.#cutBack().catch(() => undefined)
      throw unwritable(this.path, error)
    }
    this.#length += line.length
  }

  /** Takes back what lies after `length`; where that fails, the next append tries again. */
  async cutTo(length: number): Promise<void> {
    this.#length = length
    this.#leftovers = true
    await this.#cutBack()
  }

  async read(start: number, end: number): Promise<Buffer> {
    const bytes = Buffer.alloc(end - start)
    await this.#file.read(bytes, 0, bytes.length, start)
    return bytes
  }

  /**
   * Lets another file of these lines take the name, in one moment; `taken` runs in the moment in which reads come from
   * it. Nothing has changed when it throws.
   */
  async replace(lines: AsyncIterable<Buffer>, taken: () => void): Promise<void> {
    await this.#checkFile()
    const path = rewritten(this.path)
    await rm(path, { force: true })
    const file = await open(path, 'ax+', (await this.#file.stat()).mode)
    let length = 0
    try {
      for await (const line of lines) {
        await file.appendFile(line)
        length += line.length
      }
      await file.sync()
      await rename(path, this.path)
    } catch (error) {
      await file.close()
      await rm(path, { force: true }).catch(() => undefined)
      throw unwritable(this.path, error)
    }
    const former = this.#file
    this.#file = file
    this.#length = length
    this.#leftovers = false
    taken()
    await former.close()
    await syncFolder(dirname(this.path))
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  async #cutBack(): Promise<void> {
    if (!this.#leftovers) return
    await this.#file.truncate(this.#length)
    await this.#file.datasync()
    this.#leftovers = false
  }

  /** A line may only go where the next start will look for it, and never after those of another process. */
  async #checkFile(): Promise<void> {
    const [here, named] = await Promise.all([this.#file.stat(), stat(this.path).catch(() => null)])
    if (named?.ino !== here.ino || named.dev !== here.dev || here.size < this.#length)
      throw new FiliereError(
        'JOURNAL_DAMAGED',
        `The journal ${this.path} was moved, replaced or cut while it was in use. Nothing was recorded; put it back, then start again.`,
      )
    if (here.size > this.#length && !this.#leftovers)
      throw new FiliereError(
        'DATABASE_HELD',
        `Another process writes to the journal ${this.path}. Nothing was recorded; stop one of them, then start again.`,
      )
  }
}

/** Where the journal is written anew, until it takes the journal's name. */
export const rewritten = (path: string): string => `${path}.new`

/** What already says what is wrong, such as damage met while copying, stays as it is. */
const unwritable = (path: string, cause: unknown): FiliereError =>
  isFiliereError(cause)
    ? cause
    : new FiliereError(
        'FOLDER_UNWRITABLE',
        `The journal ${path} cannot be written: free disk space or check its permissions. Nothing was recorded.`,
        { cause },
      )
