import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { FiliereError, isFiliereError } from '../../errors.ts'
import { genesis, type Revision } from '../../features/revision/revision.ts'
import { queries } from '../../generated/queries.ts'
import { checkReads } from '../check-reads.ts'
import type { Projector } from '../projector.ts'
import type { Capabilities, Commit, Erasure, Head, Query, Reader, Store } from '../store.ts'
import { applyRevision, buildDatabase, migrate, uniquenessNeedsIndex } from './build-database.ts'
import {
  buildingFile,
  databaseFile,
  journalFile,
  removeDatabase,
  setAside,
  setAsideFolders,
  writableFolder,
} from './data-folder.ts'
import { Engine } from './engine.ts'
import { Journal } from './journal.ts'
import { readJournal } from './journal-content.ts'
import { headOf } from './journal-line.ts'
import { openEngine } from './open-engine.ts'
import { restoreJournal } from './restore-journal.ts'

export interface EmbeddedOptions {
  /** Holds `journal.ndjson`, which is the truth, and `graph.grafeo`, which can be rebuilt from it. */
  readonly folder: string
  readonly project: Projector
  /** Told what happens while opening, such as the progress of a rebuild. */
  readonly note: (message: string) => void
}

const progressEvery = 500

/** The default store: Node alone, one process, a journal on disk before every answer. */
export class EmbeddedStore implements Store {
  readonly engine = 'embedded'
  readonly capabilities: Capabilities = { sharedWriters: false, uniquenessNeedsIndex }
  readonly #options: EmbeddedOptions
  readonly #journal: Journal
  #engine: Engine
  /** What the database has: the journal is one revision ahead while a write is under way. */
  #head: Head = genesis
  /** Writes go one after another; a failed one does not stop the next. */
  #queue: Promise<unknown> = Promise.resolve()
  #closing: Promise<void> | null = null
  /** Reads wait while one database takes the place of another. */
  #swap: Promise<void> = Promise.resolve()

  private constructor(options: EmbeddedOptions, journal: Journal, engine: Engine) {
    this.#options = options
    this.#journal = journal
    this.#engine = engine
  }

  static async open(options: EmbeddedOptions): Promise<EmbeddedStore> {
    await writableFolder(options.folder)
    const path = join(options.folder, journalFile)
    // Before the engine, which writes to its file by opening it; the journal is read again if it grew until then.
    const checked = await readJournal(path)
    const engine = await openEngine(options)
    const journal = await Journal.open(path, checked, options.note).catch((error) => {
      engine.close()
      throw error
    })
    const store = new EmbeddedStore(options, journal, engine)
    try {
      await store.#catchUp()
      return store
    } catch (error) {
      await store.close()
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
      await this.#apply(commit, async () => {
        await this.#journal.append(commit.revision)
        recorded = true
      })
    } catch (error) {
      // What cannot be taken back now is taken back before the next line is written.
      if (recorded) await this.#journal.dropLast().catch(() => undefined)
      throw error
    }
  }

  /**
   * Tried whole in another database first. The revision is recorded, and the payload gone, in one moment; a process
   * that ends between that and the end of the swap leaves it to the next start.
   */
  async #erase(revision: Revision, { number, project }: Erasure): Promise<void> {
    const { folder } = this.#options
    const building = join(folder, buildingFile)
    try {
      await removeDatabase(folder, buildingFile)
      await buildDatabase(building, this.#historyWithout(number, revision), project)
      await this.#journal.erase(number, revision)
    } catch (error) {
      await removeDatabase(folder, buildingFile).catch(() => undefined)
      throw error
    }
    this.#swap = this.#takePlace(building)
    await this.#swap
    this.#head = headOf(revision)
    await this.#noteSetAside()
  }

  async *#historyWithout(number: number, last: Revision): AsyncGenerator<Revision> {
    for await (const revision of this.revisions(1))
      yield revision.number === number ? { ...revision, payload: null } : revision
    yield last
  }

  async #takePlace(building: string): Promise<void> {
    const path = join(this.#options.folder, databaseFile)
    try {
      this.#engine.close()
      await removeDatabase(this.#options.folder, databaseFile)
      await rename(building, path)
      this.#engine = Engine.open(path)
    } catch (error) {
      throw new FiliereError(
        'STORE_UNAVAILABLE',
        `The revision is erased, but the database ${path} could not be replaced: check the folder's permissions, then start again, which finishes it.`,
        { cause: error },
      )
    }
  }

  /** What was set aside may hold the erased text, and is not ours to delete. */
  async #noteSetAside(): Promise<void> {
    const { folder, note } = this.#options
    const names = await setAsideFolders(folder)
    if (names.length > 0)
      note(`What was erased may still be in ${names.join(', ')} in ${folder}, and in backups: delete them by hand.`)
  }

  async #apply(commit: Commit, beforeCommit?: () => Promise<void>): Promise<void> {
    await applyRevision(this.#engine, commit, beforeCommit)
    this.#head = headOf(commit.revision)
  }

  /** Brings the database to the journal's head; one that belongs to another history is set aside and rebuilt. */
  async #catchUp(): Promise<void> {
    const { folder, note } = this.#options
    await removeDatabase(folder, buildingFile)
    if (!(await this.#belongs())) {
      this.#engine.close()
      const name = await setAside(folder)
      note(`The database does not belong to this journal: it is set aside as ${name} and rebuilt.`)
      this.#engine = Engine.open(join(folder, databaseFile))
      await this.#migrate()
    }
    // An erasure that was cut short, or that the database has not seen.
    const concerned = this.#journal.erasuresConcern(this.#head.number)
    if ((await this.#journal.finishErasures()) || concerned) {
      this.#engine.close()
      await removeDatabase(folder, databaseFile)
      note('A revision was erased: the database is built anew without it.')
      this.#engine = Engine.open(join(folder, databaseFile))
      await this.#migrate()
    }
    const last = this.#journal.head.number
    for await (const revision of this.#journal.revisions(this.#head.number + 1, last)) {
      await this.#apply({ revision, writes: await this.#options.project(this.#engine, revision) })
      if (revision.number % progressEvery === 0) note(`Rebuilding: revision ${revision.number} of ${last}.`)
    }
    if (this.#journal.hasErasures) await this.#noteSetAside()
  }

  /**
   * Whether the database's history is the journal's, as far as both go. A journal that was lost or cut is completed
   * from the database; where that cannot be done for a journal without any revision, nothing is touched.
   */
  async #belongs(): Promise<boolean> {
    try {
      await this.#migrate()
      if (await restoreJournal(this.#journal, this.#engine, this.#head, this.#options.note)) return true
    } catch (error) {
      if (!isFiliereError(error) || error.code !== 'STORE_QUERY') throw error
    }
    if (this.#journal.head.number > 0) {
      this.#head = genesis
      return false
    }
    throw new FiliereError(
      'JOURNAL_DAMAGED',
      `The journal ${this.#journal.path} is missing or empty, and the revisions in the database do not fit together. Nothing was changed; restore journal.ndjson from a backup.`,
    )
  }

  async #migrate(): Promise<void> {
    this.#head = await migrate(this.#engine)
  }
}
