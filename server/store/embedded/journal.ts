import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FiliereError, isFiliereError } from '../../errors.ts'
import { genesis, type Revision } from '../../features/revision/revision.ts'
import type { Head } from '../store.ts'
import { Erasures } from './erasures.ts'
import { type JournalContent, lengthOf, readLines } from './journal-content.ts'
import { formatJournalLine, headOf, parseJournalLine } from './journal-line.ts'

/**
 * The revisions of the embedded store, one canonical JSON object a line, append-only. Every line is on disk (fsync)
 * before `append` resolves. A torn last line (no line end) was never acknowledged and is cut off.
 */
export class Journal {
  readonly path: string
  #file: FileHandle
  /** Where each revision's line begins; the last entry is the length that the file should have. */
  #offsets: number[]
  readonly #heads: Head[]
  #erasures: Erasures
  /** Whether bytes of a failed or withdrawn line may lie beyond that length. */
  #leftovers = false

  private constructor(path: string, file: FileHandle, { offsets, heads, erasures }: JournalContent) {
    this.path = path
    this.#file = file
    this.#offsets = offsets
    this.#heads = heads
    this.#erasures = erasures
  }

  /** `checked` is what `readJournal` found; what was written since is read now. */
  static async open(path: string, checked: JournalContent, note: (message: string) => void): Promise<Journal> {
    const file = await open(path, 'a+', 0o600)
    try {
      const { size } = await file.stat()
      const content = size === lengthOf(checked) ? checked : await readLines(file)
      const { offsets, torn } = content
      if (torn > 0) {
        await file.truncate(offsets.at(-1) ?? 0)
        await file.sync()
        note(`The journal ended in an unfinished line of ${torn} bytes, which was never acknowledged: it was cut off.`)
      }
      await rm(rewritten(path), { force: true })
      await syncFolder(dirname(path))
      return new Journal(path, file, content)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  get head(): Head {
    return this.#heads.at(-1) ?? genesis
  }

  /** The head as it was after revision `number`; undefined past the end. */
  headAt(number: number): Head | undefined {
    return number === 0 ? genesis : this.#heads[number - 1]
  }

  /** Resolves when the revision is on disk. When it cannot be written whole, nothing of it stays. */
  async append(revision: Revision): Promise<void> {
    const line = Buffer.from(`${formatJournalLine(revision)}\n`)
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
    this.#offsets.push(this.#length + line.length)
    this.#heads.push(headOf(revision))
    this.#erasures.add(revision)
  }

  /** Takes back the newest revision, which was not acknowledged. */
  async dropLast(): Promise<void> {
    this.#offsets.pop()
    this.#erasures.drop(this.#heads.pop()?.number ?? 0)
    this.#leftovers = true
    await this.#cutBack()
  }

  get hasErasures(): boolean {
    return this.#erasures.any
  }

  /** Whether a database that ends with revision `head` may hold what a later one erased. */
  erasuresConcern(head: number): boolean {
    return this.#erasures.concern(head)
  }

  /**
   * Records `erasing`, which erases revision `number`, and removes that one's payload, both in the moment in which
   * another file takes the journal's name. Nothing is recorded when it throws.
   */
  async erase(number: number, erasing: Revision): Promise<void> {
    await this.#rewrite(new Set([number]), [erasing])
  }

  /** Removes the payloads that are erased and still there, as in a journal completed from the database. */
  async finishErasures(): Promise<boolean> {
    const unfinished = new Set(this.#erasures.unfinished)
    if (unfinished.size > 0) await this.#rewrite(unfinished, [])
    return unfinished.size > 0
  }

  /** Revisions from `first` to `last`, both included. */
  async *revisions(first: number, last: number): AsyncGenerator<Revision> {
    for (let number = Math.max(1, first); number <= Math.min(last, this.#heads.length); number += 1) {
      const start = this.#offsets[number - 1] ?? 0
      const bytes = Buffer.alloc((this.#offsets[number] ?? start) - start)
      await this.#file.read(bytes, 0, bytes.length, start)
      yield parseJournalLine(bytes.subarray(0, -1), number)
    }
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  get #length(): number {
    return this.#offsets.at(-1) ?? 0
  }

  async #rewrite(erased: ReadonlySet<number>, added: readonly Revision[]): Promise<void> {
    await this.#checkFile()
    const path = rewritten(this.path)
    await rm(path, { force: true })
    const file = await open(path, 'ax+', (await this.#file.stat()).mode)
    const offsets = [0]
    const erasures = new Erasures()
    const write = async (revision: Revision) => {
      const line = Buffer.from(`${formatJournalLine(revision)}\n`)
      await file.appendFile(line)
      offsets.push((offsets.at(-1) ?? 0) + line.length)
      erasures.add(revision)
    }
    try {
      for await (const revision of this.revisions(1, this.#heads.length))
        await write(erased.has(revision.number) ? { ...revision, payload: null } : revision)
      for (const revision of added) await write(revision)
      await file.sync()
      await rename(path, this.path)
    } catch (error) {
      await file.close()
      await rm(path, { force: true }).catch(() => undefined)
      throw unwritable(this.path, error)
    }
    const former = this.#file
    this.#file = file
    this.#offsets = offsets
    this.#heads.push(...added.map(headOf))
    this.#erasures = erasures
    this.#leftovers = false
    await former.close()
    await syncFolder(dirname(this.path))
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
const rewritten = (path: string): string => `${path}.new`

/** What already says what is wrong, such as damage met while copying, stays as it is. */
const unwritable = (path: string, cause: unknown): FiliereError =>
  isFiliereError(cause)
    ? cause
    : new FiliereError(
        'FOLDER_UNWRITABLE',
        `The journal ${path} cannot be written: free disk space or check its permissions. Nothing was recorded.`,
        { cause },
      )

/** Makes the file's name itself durable. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (handle === null) return
  await handle.sync().catch(() => undefined)
  await handle.close()
}
