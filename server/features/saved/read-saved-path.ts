import { queries } from '../../generated/queries.ts'
import type { Store } from '../../store/store.ts'
import { changesOf, type Revision } from '../revision/revision.ts'
import { refOf } from '../revision/workspace.ts'
import { identifierOf } from './identifier.ts'
import type { SavedContent, SavedPathRecord } from './saved-path-record.ts'

/** A saved path as it is kept. */
export interface StoredPath {
  readonly id: string
  readonly content: SavedContent
  /** Whether the content is the one that the identifier was derived from. */
  readonly intact: boolean
  readonly saved: Moment
  readonly withdrawn: (Moment & { readonly reason: string | null }) | null
}

/** When a revision was recorded. */
export interface Moment {
  readonly revision: number
  /** UTC, ISO 8601. */
  readonly time: string
}

/** The path saved under this identifier; null when there is none. One that was withdrawn is still there. */
export async function readSavedPath(store: Store, id: string): Promise<StoredPath | null> {
  const [version] = await store.read(queries.revisionLatestVersion, { ref: refOf('savedPath', id) })
  if (version === undefined) return null
  const { content } = JSON.parse(version.body) as SavedPathRecord
  return {
    id,
    content,
    intact: identifierOf(content) === id,
    saved: momentOf(await revisionOf(store, version.recordedIn)),
    withdrawn: version.replacedIn === null ? null : await withdrawal(store, id, version.replacedIn),
  }
}

async function withdrawal(store: Store, id: string, number: number): Promise<StoredPath['withdrawn']> {
  const revision = await revisionOf(store, number)
  const change = changesOf(revision).find((c) => c.op === 'retire' && c.kind === 'savedPath' && c.id === id)
  // The reason goes with a payload that was erased.
  return { ...momentOf(revision), reason: change?.op === 'retire' ? change.reason : null }
}

const momentOf = ({ number, time }: Pick<Revision, 'number' | 'time'>): Moment => ({ revision: number, time })

async function revisionOf(store: Store, number: number): Promise<Revision> {
  const [revision] = await store.read(queries.revisionPage, { first: number, limit: 1 })
  if (revision === undefined) throw new Error(`revision ${number} is missing`)
  return revision
}
