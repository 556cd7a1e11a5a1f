import { access, constants, mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { FiliereError, isFiliereError } from '../../errors.ts'
import type { Revision } from '../../features/revision/revision.ts'
import { queries } from '../../generated/queries.ts'
import { currentSchemaVersion, pendingMigrations } from '../migrations.ts'
import type { Projector } from '../projector.ts'
import type { Capabilities, Commit, Head, Query, Reader, Store } from '../store.ts'
import { Engine } from './engine.ts'
import { Journal } from './journal.ts'

export interface EmbeddedOptions {
  /** Holds `journal.ndjson`, which is the truth, and `graph.grafeo`, which can be rebuilt from it. */
  readonly folder: string
  readonly project: Projector
  /** Told what happens while opening, such as the progress of a rebuild. */
  readonly note: (message: string) => void
}

const databaseFile = 'graph.grafeo'
const progressEvery = 500

/** The default store: Node alone, one process, a journal on disk before every answer. */
export class EmbeddedStore implements Store {
  readonly engine = 'embedded'
  readonly capabilities: Capabilities = { sharedWriters: false, uniquenessNeedsIndex: true }
  readonly #options: EmbeddedOptions
  readonly #journal: Journal
  #engine: Engine
  /** Writes go one after another; a failed one does not stop the next. */
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(options: EmbeddedOptions, journal: Journal, engine: Engine) {
    this.#options = options
    this.#journal = journal
    this.#engine = engine
  }

  static async open(options: EmbeddedOptions): Promise<EmbeddedStore> {
    await writableFolder(options.folder)
    const { engine, why } = await openOrSetAside(options)
    const journal = await Journal.open(join(options.folder, 'journal.ndjson'), options.note).catch((error) => {
      engine.close()
      throw error
    })
    if (why !== null && journal.head.number > 0) options.note(`${why} It is rebuilt from the journal.`)
    const store = new EmbeddedStore(options, journal, engine)
    try {
      await store.#catchUp()
      return store
    } catch (error) {
      await store.close()
      throw error
    }
  }

  read<P, R>(query: Query<P, R>, params: P): Promise<R[]> {
    return this.#engine.read(query, params)
  }

  async head(): Promise<Head> {
    return this.#journal.head
  }

  commit(compose: (reader: Reader, head: Head) => Promise<Commit>): Promise<Revision> {
    const result = this.#queue.then(async () => {
      const commit = await compose(this.#engine, this.#journal.head)
      await this.#journal.append(commit.revision)
      try {
        await this.#apply(commit)
      } catch (error) {
        await this.#journal.dropLast()
        throw error
      }
      return commit.revision
    })
    this.#queue = result.catch(() => undefined)
    return result
  }

  revisions(first: number): AsyncIterable<Revision> {
    return this.#journal.revisions(first)
  }

  async ping(): Promise<void> {
    await this.#engine.read(queries.revisionHead, {})
  }

  async close(): Promise<void> {
    await this.#queue
    this.#engine.close()
    await this.#journal.close()
  }

  async #apply({ revision, writes }: Commit): Promise<void> {
    await this.#engine.transaction(async (run) => {
      for (const { query, params } of writes) await run(query, params)
      await run(queries.revisionRecord, { ...revision })
    })
  }

  /** Brings the database to the journal's head; one that belongs to another history is set aside and rebuilt. */
  async #catchUp(): Promise<void> {
    let stored = await this.#migrated()
    if (stored.chainHash !== this.#journal.headAt(stored.number)?.chainHash) {
      this.#engine.close()
      await setAside(this.#options.folder)
      this.#options.note('The database does not belong to this journal: it was set aside and is rebuilt.')
      this.#engine = Engine.open(join(this.#options.folder, databaseFile))
      stored = await this.#migrated()
    }
    const last = this.#journal.head.number
    for await (const revision of this.#journal.revisions(stored.number + 1)) {
      await this.#apply({ revision, writes: await this.#options.project(this.#engine, revision) })
      if (revision.number % progressEvery === 0)
        this.#options.note(`Rebuilding: revision ${revision.number} of ${last}.`)
    }
  }

  async #migrated(): Promise<Head> {
    const [before] = await this.#engine.transaction((run) => run(queries.revisionLockHead, {}))
    for (const statement of pendingMigrations(before?.schemaVersion ?? 0, this.capabilities.uniquenessNeedsIndex))
      await this.#engine.read(statement, {})
    await this.#engine.transaction((run) =>
      run(queries.revisionSetSchemaVersion, { schemaVersion: currentSchemaVersion }),
    )
    const [head] = await this.#engine.read(queries.revisionHead, {})
    if (head === undefined) throw new FiliereError('STORE_QUERY', 'The database has no head after its migration.')
    return head
  }
}

async function writableFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new FiliereError(
      'FOLDER_UNWRITABLE',
      `The folder ${folder} cannot be written: check its permissions, or name another one with FILIERE_DATA.`,
      { cause: error },
    )
  }
}

/** A database that cannot be read is moved aside, never deleted. `why` is null when all is well. */
async function openOrSetAside({ folder }: EmbeddedOptions): Promise<{ engine: Engine; why: string | null }> {
  const path = join(folder, databaseFile)
  try {
    const isNew = !(await readdir(folder)).includes(databaseFile)
    const engine = Engine.open(path)
    return { engine, why: isNew ? 'The database is missing.' : null }
  } catch (error) {
    if (isFiliereError(error) && error.code === 'DATABASE_HELD') throw error
    const name = await setAside(folder)
    return { engine: Engine.open(path), why: `The database was damaged and is set aside as ${name}.` }
  }
}

async function setAside(folder: string): Promise<string> {
  const name = `set-aside-${new Date().toISOString().replaceAll(':', '-')}`
  await mkdir(join(folder, name), { recursive: true })
  for (const file of await readdir(folder))
    if (file.startsWith(databaseFile)) await rename(join(folder, file), join(folder, name, file))
  return name
}
