import { queries } from '../../generated/queries.ts'
import type { Reader } from '../../store/store.ts'
import type { Change, RecordChange, RecordKind, RecordOf } from './change.ts'

/** A record that is current before the revision. */
export interface CurrentVersion {
  readonly key: string
  readonly recordedIn: number
  readonly body: string
  readonly state: string | null
}

export const refOf = (kind: RecordKind, id: string): string => `${kind}:${id}`

/** The record that a change is about. */
export const changedRef = (change: RecordChange): string =>
  refOf(change.kind, change.op === 'put' ? change.record.id : change.id)

/** The graph as it stands before a revision, and as it will stand after its changes. */
export class Workspace {
  readonly reader: Reader
  /** The predecessor, which all reads are as of. */
  readonly revision: number
  /** Without an erasure, which writes nothing of its own. */
  readonly changes: readonly RecordChange[]
  readonly #before = new Map<string, CurrentVersion | null>()
  /** Null: retired. */
  readonly #after = new Map<string, unknown>()

  constructor(reader: Reader, revision: number, changes: readonly Change[]) {
    this.reader = reader
    this.revision = revision
    this.changes = changes.filter((change) => change.op !== 'erase')
    for (const change of this.changes)
      if (change.op === 'put') this.#after.set(refOf(change.kind, change.record.id), change.record)
      else this.#after.set(refOf(change.kind, change.id), null)
  }

  /** Records of a kind that the revision puts. */
  put<K extends RecordKind>(kind: K): RecordOf<K>[] {
    return this.changes.flatMap((c) => (c.op === 'put' && c.kind === kind ? [c.record as RecordOf<K>] : []))
  }

  /** Ids of a kind that the revision puts or retires. */
  touched(kind: RecordKind): string[] {
    return this.changes.flatMap((c) => (c.kind !== kind ? [] : c.op === 'put' ? [c.record.id] : [c.id]))
  }

  /** The versions before the revision; records without one are left out. */
  async before(kind: RecordKind, ids: Iterable<string>): Promise<Map<string, CurrentVersion>> {
    const wanted = [...new Set(ids)]
    const unknown = wanted.map((id) => refOf(kind, id)).filter((ref) => !this.#before.has(ref))
    if (unknown.length > 0) {
      for (const ref of unknown) this.#before.set(ref, null)
      const rows = await this.reader.read(queries.revisionVersionsByRef, { refs: unknown, revision: this.revision })
      for (const row of rows) this.#before.set(row.ref, row)
    }
    return new Map(
      wanted.flatMap((id) => {
        const version = this.#before.get(refOf(kind, id))
        return version ? [[id, version] as const] : []
      }),
    )
  }

  /** The records as they will stand after the revision; those that won't exist are left out. */
  async after<K extends RecordKind>(kind: K, ids: Iterable<string>): Promise<Map<string, RecordOf<K>>> {
    const wanted = [...new Set(ids)]
    const before = await this.before(
      kind,
      wanted.filter((id) => !this.#after.has(refOf(kind, id))),
    )
    return new Map(
      wanted.flatMap((id): [string, RecordOf<K>][] => {
        const ref = refOf(kind, id)
        const version = before.get(id)
        const record = this.#after.has(ref) ? this.#after.get(ref) : version && JSON.parse(version.body)
        return record ? [[id, record as RecordOf<K>]] : []
      }),
    )
  }

  /** Records read from the store by some property, with those that the revision changes replaced. */
  overlay<K extends RecordKind>(
    kind: K,
    stored: readonly { readonly id: string; readonly body: string }[],
    belongs: (record: RecordOf<K>) => boolean,
  ): RecordOf<K>[] {
    const kept = stored.filter(({ id }) => !this.#after.has(refOf(kind, id)))
    return [...kept.map(({ body }) => JSON.parse(body) as RecordOf<K>), ...this.put(kind)].filter(belongs)
  }
}
