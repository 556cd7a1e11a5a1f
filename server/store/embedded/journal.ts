import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FiliereError } from '../../errors.ts'
import { canonicalJson, genesis, type Revision } from '../../features/revision/revision.ts'
import type { Head } from '../store.ts'
import { parseJournalLine, verifiedLink } from './journal-line.ts'

/**
 * The revisions of the embedded store, one canonical JSON object a line, append-only. Every line is on disk (fsync)
 * before `append` resolves. Opening checks every byte: a damaged line throws JOURNAL_DAMAGED and names the revision;
 * a torn last line (no line end) was never acknowledged and is cut off.
 */
export class Journal {
  readonly path: string
  readonly #file: FileHandle
  /** Where each revision's line begins; the last entry is the length of the file. */
  readonly #offsets: number[]
  readonly #heads: Head[]

  private constructor(path: string, file: FileHandle, offsets: number[], heads: Head[]) {
    this.path = path
    this.#file = file
    this.#offsets = offsets
    this.#heads = heads
  }

  static async open(path: string, note: (message: string) => void): Promise<Journal> {
    const file = await open(path, 'a+')
    try {
      const { offsets, heads, torn } = await readHeads(file)
      if (torn > 0) {
        await file.truncate(offsets.at(-1) ?? 0)
        await file.sync()
        note(`The journal ended in an unfinished line of ${torn} bytes, which was never acknowledged: it was cut off.`)
      }
      await syncFolder(dirname(path))
      return new Journal(path, file, offsets, heads)
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
    const line = Buffer.from(`${canonicalJson(toLine(revision))}\n`)
    const length = this.#offsets.at(-1) ?? 0
    try {
      await this.#file.appendFile(line)
      await this.#file.datasync()
    } catch (error) {
      await this.#file.truncate(length)
      throw new FiliereError(
        'FOLDER_UNWRITABLE',
        `The journal ${this.path} cannot be written: free disk space or check its permissions. Nothing was recorded.`,
        { cause: error },
      )
    }
    this.#offsets.push(length + line.length)
    this.#heads.push(headOf(revision))
  }

  /** Takes back the newest revision, which was not acknowledged. */
  async dropLast(): Promise<void> {
    await this.#file.truncate(this.#offsets.at(-2) ?? 0)
    await this.#file.datasync()
    this.#offsets.pop()
    this.#heads.pop()
  }

  async *revisions(first: number): AsyncGenerator<Revision> {
    for (let number = Math.max(1, first); number <= this.#heads.length; number += 1) {
      const start = this.#offsets[number - 1] ?? 0
      const bytes = Buffer.alloc((this.#offsets[number] ?? start) - start)
      await this.#file.read(bytes, 0, bytes.length, start)
      yield parseJournalLine(bytes.toString('utf8').slice(0, -1), number)
    }
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}

const headOf = ({ number, time, chainHash }: Revision): Head => ({ number, time, chainHash })

const toLine = ({ payload, ...rest }: Revision) => ({
  ...rest,
  changes: payload === null ? null : (JSON.parse(payload) as unknown),
})

async function readHeads(file: FileHandle): Promise<{ offsets: number[]; heads: Head[]; torn: number }> {
  const offsets = [0]
  const heads: Head[] = []
  let rest = Buffer.alloc(0)
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    rest = Buffer.concat([rest, chunk as Buffer])
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      const revision = parseJournalLine(rest.toString('utf8', 0, end), heads.length + 1)
      heads.push(headOf(verifiedLink(revision, heads.at(-1) ?? genesis)))
      offsets.push((offsets.at(-1) ?? 0) + end + 1)
      rest = rest.subarray(end + 1)
    }
  }
  return { offsets, heads, torn: rest.length }
}

/** Makes the file's name itself durable. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (handle === null) return
  await handle.sync().catch(() => undefined)
  await handle.close()
}
