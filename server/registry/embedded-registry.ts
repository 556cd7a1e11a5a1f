import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FiliereError } from '../errors.ts'
import { syncFolder } from '../store/embedded/journal-file.ts'
import { type Entry, entryId, entrySchema, expectVersion, isCurrent, type Registry } from './registry.ts'

export const registryFile = 'registry.ndjson'

type Entries = ReadonlyMap<string, Entry>

/** A file of one entry a line, written whole with every change: the process that has the database open has it alone. */
export class EmbeddedRegistry implements Registry {
  readonly #path: string
  #entries: Entries
  /** Changes go one after another. */
  #last: Promise<unknown> = Promise.resolve()

  private constructor(path: string, entries: Entries) {
    this.#path = path
    this.#entries = entries
  }

  /** Throws REGISTRY_DAMAGED for a file that can't be read. */
  static async open(folder: string): Promise<EmbeddedRegistry> {
    const path = join(folder, registryFile)
    return new EmbeddedRegistry(path, await readEntries(path))
  }

  async get(kind: string, key: string): Promise<Entry | null> {
    const entry = this.#entries.get(entryId({ kind, key }))
    return entry !== undefined && isCurrent(entry) ? entry : null
  }

  async list(kind: string, owner?: string): Promise<Entry[]> {
    return [...this.#entries.values()]
      .filter((entry) => entry.kind === kind && (owner === undefined || entry.owner === owner) && isCurrent(entry))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  async put(entry: Omit<Entry, 'version'>, expected: number): Promise<Entry> {
    const next = entrySchema.parse({ ...entry, version: expected + 1 })
    await this.#change((entries) => {
      const before = entries.get(entryId(entry))
      expectVersion(before !== undefined && isCurrent(before) ? before.version : 0, expected)
      entries.set(entryId(entry), next)
    })
    return next
  }

  async remove(kind: string, key: string): Promise<void> {
    await this.#change((entries) => {
      entries.delete(entryId({ kind, key }))
    })
  }

  async removeOwned(kind: string, owner: string): Promise<void> {
    await this.#change((entries) => {
      for (const [id, entry] of entries) if (entry.kind === kind && entry.owner === owner) entries.delete(id)
    })
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined)
  }

  /** What can't be written has not happened. */
  #change(make: (entries: Map<string, Entry>) => void): Promise<void> {
    const changed = this.#last
      .catch(() => undefined)
      .then(async () => {
        const entries = new Map([...this.#entries].filter(([, entry]) => isCurrent(entry)))
        make(entries)
        await writeEntries(this.#path, entries)
        this.#entries = entries
      })
    this.#last = changed
    return changed
  }
}

async function readEntries(path: string): Promise<Entries> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw damaged(path, error)
  })
  try {
    const lines = text.split('\n').filter((line) => line !== '')
    return new Map(lines.map((line) => entrySchema.parse(JSON.parse(line))).map((entry) => [entryId(entry), entry]))
  } catch (error) {
    throw damaged(path, error)
  }
}

async function writeEntries(path: string, entries: Entries): Promise<void> {
  const draft = `${path}.new`
  try {
    await rm(draft, { force: true })
    const file: FileHandle = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile([...entries.values()].map((entry) => `${JSON.stringify(entry)}\n`).join(''))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
    await syncFolder(dirname(path))
  } catch (cause) {
    throw new FiliereError(
      'FOLDER_UNWRITABLE',
      `The file ${path} cannot be written: free disk space or check its permissions. Nothing was changed.`,
      { cause },
    )
  }
}

const damaged = (path: string, cause: unknown): FiliereError =>
  new FiliereError(
    'REGISTRY_DAMAGED',
    `The file ${path} cannot be read. Nothing was changed; restore it from a backup, or move it away: accounts, tokens, settings and drafts then begin anew, and the graph stays as it is.`,
    { cause },
  )
