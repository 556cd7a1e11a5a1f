import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { genesis, type Revision } from '../../features/revision/revision.ts'
import { syncFolder } from '../../sync-folder.ts'
import type { Head } from '../store.ts'
import { Erasures } from './erasures.ts'
import { type JournalContent, lengthOf, readLines } from './journal-content.ts'
import { JournalFile, rewritten } from './journal-file.ts'
import { formatJournalLine, headOf, parseJournalLine } from './journal-line.ts'

/**
 * The revisions of the embedded store, one canonical JSON object a line, append-only. Every line is on disk (fsync)
 * before `append` resolves. A torn last line (no line end) was never acknowledged and is cut off.
 */
export class Journal {
  readonly #file: JournalFile
  /** Where each revision's line begins, and where the last one ends. */
  #offsets: number[]
  readonly #heads: Head[]
  #erasures: Erasures

  private constructor(file: JournalFile, { offsets, heads, erasures }: JournalContent) {
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
      const length = content.offsets.at(-1) ?? 0
      if (content.torn > 0) {
        await file.truncate(length)
        await file.sync()
        note(
          `The journal ended in an unfinished line of ${content.torn} bytes, which was never acknowledged: it was cut off.`,
        )
      }
      await rm(rewritten(path), { force: true })
      await syncFolder(dirname(path))
      return new Journal(new JournalFile(path, file, length), content)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  get path(): string {
    return this.#file.path
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
    await this.#file.append(lineOf(revision))
    this.#offsets.push(this.#file.length)
    this.#heads.push(headOf(revision))
    this.#erasures.add(revision)
  }

  /** Takes back the newest revision, which was not acknowledged. */
  async dropLast(): Promise<void> {
    this.#offsets.pop()
    this.#erasures.drop(this.#heads.pop()?.number ?? 0)
    await this.#file.cutTo(this.#offsets.at(-1) ?? 0)
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
      const line = await this.#file.read(start, this.#offsets[number] ?? start)
      yield parseJournalLine(line.subarray(0, -1), number)
    }
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  async #rewrite(erased: ReadonlySet<number>, added: readonly Revision[]): Promise<void> {
    const offsets = [0]
    const erasures = new Erasures()
    const lines = async function* (revisions: AsyncIterable<Revision>): AsyncGenerator<Buffer> {
      for await (const revision of revisions) {
        const line = lineOf(revision)
        offsets.push((offsets.at(-1) ?? 0) + line.length)
        erasures.add(revision)
        yield line
      }
    }
    await this.#file.replace(lines(this.#history(erased, added)), () => {
      this.#offsets = offsets
      this.#heads.push(...added.map(headOf))
      this.#erasures = erasures
    })
  }

  async *#history(erased: ReadonlySet<number>, added: readonly Revision[]): AsyncGenerator<Revision> {
    for await (const revision of this.revisions(1, this.#heads.length))
      yield erased.has(revision.number) ? { ...revision, payload: null } : revision
    yield* added
  }
}

const lineOf = (revision: Revision): Buffer => Buffer.from(`${formatJournalLine(revision)}\n`)
