import { join } from 'node:path'
import { FiliereError, isFiliereError } from '../../errors.ts'
import { genesis, type Revision } from '../../features/revision/revision.ts'
import { queries } from '../../generated/queries.ts'
import { checkReads } from '../check-reads.ts'
import { currentSchemaVersion, pendingMigrations } from '../migrations.ts'
import type { Projector } from '../projector.ts'
import type { Capabilities, Commit, Head, Query, Reader, Store } from '../store.ts'
import { databaseFile, journalFile, setAside, writableFolder } from './data-folder.ts'
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
  readonly capabilities: Capabilities = { sharedWriters: false, uniquenessNeedsIndex: true }
  readonly #options: EmbeddedOptions
  readonly #journal: Journal
  #engine: Engine
  /** What the database has: the journal is one revision ahead while a write is under way. */
  #head: Head = genesis
  /** Writes go one after another; a failed one does not stop the next. */
  #queue: Promise<unknown> = Promise.resolve()
  #closing: Promise<void> | null = null

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
    return this.#engine.read(query, params)
  }

  async head(): Promise<Head> {
    return this.#head
  }

  commit(compose: (reader: Reader, head: Head) => Promise<Commit>): Promise<Revision> {
    const result = this.#queue.then(async () => {
      const commit = await compose(this.#engine, this.#head)
      await this.#record(commit)
      return commit.revision
    })
    this.#queue = result.catch(() => undefined)
    return result
  }

  revisions(first: number): AsyncIterable<Revision> {
    return this.#journal.revisions(first, this.#head.number)
  }

  async ping(): Promise<void> {
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

  async #apply({ revision, writes }: Commit, beforeCommit: () => Promise<void>): Promise<void> {
    await this.#engine.transaction(async (run) => {
      for (const { query, params } of writes) await run(query, params)
      await run(queries.revisionRecord, { ...revision })
      await beforeCommit()
    })
    this.#head = headOf(revision)
  }

  /** Brings the database to the journal's head; one that belongs to another history is set aside and rebuilt. */
  async #catchUp(): Promise<void> {
    const { note } = this.#options
    if (!(await this.#belongs())) {
      this.#engine.close()
      const name = await setAside(this.#options.folder)
      note(`The database does not belong to this journal: it is set aside as ${name} and rebuilt.`)
      this.#engine = Engine.open(join(this.#options.folder, databaseFile))
      await this.#migrate()
    }
    const last = this.#journal.head.number
    for await (const revision of this.#journal.revisions(this.#head.number + 1, last)) {
      await this.#apply({ revision, writes: await this.#options.project(this.#engine, revision) }, async () => {})
      if (revision.number % progressEvery === 0) note(`Rebuilding: revision ${revision.number} of ${last}.`)
    }
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
    const [before] = await this.#engine.read(queries.revisionHead, {})
    const statements = pendingMigrations(before?.schemaVersion ?? 0, this.capabilities.uniquenessNeedsIndex)
    for (const statement of statements) await this.#engine.read(statement, {})
    const [head] = await this.#engine.transaction(async (run) => {
      await run(queries.revisionLockHead, {})
      await run(queries.revisionSetSchemaVersion, { schemaVersion: currentSchemaVersion })
      return run(queries.revisionHead, {})
    })
    if (head === undefined) throw new FiliereError('STORE_QUERY', 'The database has no head after its migration.')
    this.#head = { number: head.number, time: head.time, chainHash: head.chainHash }
  }
}
