import { type Entry, entryId, entrySchema, expectVersion, isCurrent, type Registry } from './registry.ts'

export type Entries = ReadonlyMap<string, Entry>

/** A registry in memory; `keep` makes all of it durable with every change, and where it fails nothing has changed. */
export class EntryRegistry implements Registry {
  readonly #keep: (entries: Entries) => Promise<void>
  #entries: Entries
  /** Changes go one after another. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(entries: Entries = new Map(), keep: (entries: Entries) => Promise<void> = async () => undefined) {
    this.#entries = entries
    this.#keep = keep
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

  #change(make: (entries: Map<string, Entry>) => void): Promise<void> {
    const changed = this.#last
      .catch(() => undefined)
      .then(async () => {
        const entries = new Map([...this.#entries].filter(([, entry]) => isCurrent(entry)))
        make(entries)
        await this.#keep(entries)
        this.#entries = entries
      })
    this.#last = changed
    return changed
  }
}
