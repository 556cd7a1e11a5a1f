import { join } from 'node:path'
import type { Revision } from '../../features/revision/revision.ts'
import { queries } from '../../generated/queries.ts'
import { checkReads } from '../check-reads.ts'
import type { Capabilities, Commit, Erasure, Head, Query, Reader, Store } from '../store.ts'
import { applyRevision, uniquenessNeedsIndex } from './build-database.ts'
import { catchUp } from './catch-up.ts'
import { journalFile, noteSetAside, writableFolder } from './data-folder.ts'
import type { EmbeddedOptions } from './embedded-options.ts'
import type { Engine } from './engine.ts'
import { erasePayload, takePlace } from './erase-payload.ts'
import { Journal } from './journal.ts'
import { readJournal } from './journal-content.ts'
import { headOf } from './journal-line.ts'
import { openEngine } from './open-engine.ts'

/** The default store: Node alone, one process, a journal on disk before every answer. */
export class EmbeddedStore implements Store {
  readonly engine = 'embedded'
  readonly capabilities: Capabilities = { sharedWriters: false, uniquenessNeedsIndex, pathFinding: false }
  readonly #options: EmbeddedOptions
  readonly #journal: Journal
  #engine: Engine
  /** What the database has: the journal is one revision ahead while a write is under way. */
  #head: Head
  /** Writes go one after another; a failed one does not stop the next. */
  #queue: Promise<unknown> = Promise.resolve()
  #closing: Promise<void> | null = null
  /** Reads wait while one database takes the place of another. */
  #swap: Promise<void> = Promise.resolve()

  private constructor(options: EmbeddedOptions, journal: Journal, engine: Engine, head: Head) {
    this.#options = options
    this.#journal = journal
    this.#engine = engine
    this.#head = head
  }

  static async open(options: EmbeddedOptions): Promise<EmbeddedStore> {
    await writableFolder(options.folder)
    const path = join(options.folder, journalFile)
    // Before the engine, which writes to its file by opening it; the journal is read again if it grew until then.
    const checked = await readJournal(path)
    const opened = await openEngine(options)
    const journal = await Journal.open(path, checked, options.note).catch((error) => {
      opened.close()
      throw error
    })
    try {
      const { engine, head } = await catchUp(options, journal, opened)
      return new EmbeddedStore(options, journal, engine, head)
    } catch (error) {
      await journal.close()
      throw error
    }
  }

  async read<P, R>(query: Query<P, R>, params: P): Promise<R[]> {
    checkReads(query)
    await this.#swap
    return this.#engine.read(query, params)
  }

  async head(): Promise<Head> {
    return this.#head
  }

  commit(compose: (reader: Reader, head: Head) => Promise<Commit>): Promise<Revision> {
    const result = this.#queue.then(async () => {
      const commit = await compose(this.#engine, this.#head)
      await (commit.erases === undefined ? this.#record(commit) : this.#erase(commit.revision, commit.erases))
      return commit.revision
    })
    this.#queue = result.catch(() => undefined)
    return result
  }

  revisions(first: number): AsyncIterable<Revision> {
    return this.#journal.revisions(first, this.#head.number)
  }

  async ping(): Promise<void> {
    await this.#swap
    await this.#engine.read(queries.revisionHead, {})
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue.then(() => {
      this.#engine.close()
      return this.#journal.close()
    })
    return this.#closing
  }

  /** Tried whole in the database before the journal has it; on disk in the journal before the database shows it. */
  async #record(commit: Commit): Promise<void> {
    let recorded = false
    try {
      await applyRevision(this.#engine, commit, async () => {
        await this.#journal.append(commit.revision)
        recorded = true
      })
      this.#head = headOf(commit.revision)
    } catch (error) {
      // What cannot be taken back now is taken back before the next line is written.
      if (recorded) await this.#journal.dropLast().catch(() => undefined)
      throw error
    }
  }

  async #erase(revision: Revision, erasure: Erasure): Promise<void> {
    const { folder, note } = this.#options
    await erasePayload(folder, this.#journal, revision, erasure)
    this.#swap = takePlace(folder, this.#engine).then((engine) => {
      this.#engine = engine
    })
    await this.#swap
    this.#head = headOf(revision)
    await noteSetAside(folder, note)
  }
}
