import { FiliereError } from '../../errors.ts'
import type { Commit, Head, Reader, Store } from '../../store/store.ts'
import { type Change, change } from './change.ts'
import { checkChanges } from './check-changes.ts'
import { checkErasure, projectWithout } from './erase.ts'
import { projectWorkspace } from './project.ts'
import { refuse } from './refuse.ts'
import { canonicalJson, nextRevision, type Revision } from './revision.ts'
import { Workspace } from './workspace.ts'

export interface Draft {
  readonly actor: string
  readonly changes: readonly Change[]
  /** Only for revisions with fixed times; otherwise the clock's. */
  readonly time?: string
  /** Only as the successor of the revision with this number. */
  readonly after?: number
}

/** Records one revision, all or nothing. Throws BAD_INPUT or CONFLICT, and then nothing is written. */
export async function appendRevision(store: Store, draft: Draft): Promise<Revision> {
  checkDraft(draft)
  const changes = parseChanges(draft.changes)
  return store.commit(async (reader, head) => {
    if (draft.after !== undefined && draft.after !== head.number)
      throw new FiliereError(
        'CONFLICT',
        `Revision ${draft.after} is no longer the newest one (${head.number} is): look at what changed and try again.`,
      )
    return commitOf(reader, head, { ...draft, changes })
  })
}

/** What to change in the graph as it stands right before the revision, where nobody can come between; null: nothing. */
export type Compose = (reader: Reader, head: Head) => Promise<readonly Change[] | null>

/** Records what `compose` gives as one revision; null where it gives nothing. Throws as `appendRevision` does. */
export async function appendComposed(store: Store, actor: string, compose: Compose): Promise<Revision | null> {
  const nothing = new FiliereError('CONFLICT', 'There is nothing to change.')
  try {
    return await store.commit(async (reader, head) => {
      const composed = await compose(reader, head)
      if (composed === null) throw nothing
      checkDraft({ actor, changes: composed })
      return commitOf(reader, head, { actor, changes: parseChanges(composed) })
    })
  } catch (error) {
    if (error === nothing) return null
    throw error
  }
}

/** Of changes that were parsed. */
async function commitOf(reader: Reader, head: Head, draft: Draft): Promise<Commit> {
  const { changes, time = new Date().toISOString() } = draft
  const revision = nextRevision(head, { ...draft, time })
  const [erase] = changes.filter((c) => c.op === 'erase')
  if (erase !== undefined) {
    await checkErasure(reader, head.number, erase.revision)
    return { revision, writes: [], erases: { number: erase.revision, project: projectWithout(erase.revision) } }
  }
  const workspace = new Workspace(reader, head.number, changes)
  await checkChanges(workspace)
  return { revision, writes: await projectWorkspace(workspace, revision) }
}

/** Milliseconds and UTC, so that times compare as text. */
const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

function checkDraft({ actor, changes, time }: Draft): void {
  if (actor === '') refuse('A revision needs an actor: who writes it.')
  if (time !== undefined && !(timePattern.test(time) && Number.isFinite(Date.parse(time))))
    refuse(`"${time}" is not a time of a revision: write it as 2026-01-31T12:00:00.000Z.`)
  try {
    canonicalJson([actor, changes])
  } catch (error) {
    throw new FiliereError('BAD_INPUT', 'The revision holds text or numbers that JSON cannot carry.', { cause: error })
  }
}

function parseChanges(changes: readonly unknown[]): Change[] {
  if (changes.length === 0) refuse('A revision needs at least one change.')
  const parsed = changes.map((raw, index) => {
    const parsed = change.safeParse(raw)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    return refuse(
      `Change ${index + 1} of the revision is not valid: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
    )
  })
  if (parsed.length > 1 && parsed.some(({ op }) => op === 'erase'))
    refuse('An erasure stands alone in its revision: record the other changes in another one.')
  return parsed
}
