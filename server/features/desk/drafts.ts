import { z } from 'zod'
import { isFiliereError } from '../../errors.ts'
import { refuseFor } from '../../refusals.ts'
import { type Kept, registryKind } from '../../registry/registry-kind.ts'
import type { Value } from '../../store/store.ts'
import { currentOrNone } from './current-record.ts'
import { type Desk, type Done, given, idFor, type Keyed } from './desk.ts'
import { once } from './once.ts'
import { makeProposal, type Proposing } from './propose.ts'
import { recordDifference } from './record-difference.ts'

/** Changes as far as they are written: they need not be valid, or whole. */
const draft = z.object({
  changes: z.array(z.json() as z.ZodType<Value>),
  against: z.record(z.string(), z.int().nonnegative()),
})

export type Draft = Kept<z.infer<typeof draft>>

const drafts = (desk: Desk) => registryKind(desk.registry, 'draft', draft)

/** Somebody's drafts, which nobody else sees and no revision holds. */
export const listDrafts = (desk: Desk): Promise<Draft[]> => drafts(desk).list(desk.actor)

export interface DraftTarget {
  readonly id?: string | null | undefined
}

export interface Drafting extends Proposing, DraftTarget {
  /** The version of the draft that was looked at; none for a new one. */
  readonly expected?: number | null | undefined
}

/** Keeps changes to go on with later. Throws CONFLICT, with the difference, where it was changed in another window. */
export async function saveDraft(desk: Desk, asked: Drafting): Promise<Draft> {
  const id = asked.id ?? idFor('draft', desk, given(asked.key, 'KEY'))
  const body = draft.parse({ changes: asked.changes ?? [], against: asked.against ?? {} })
  const before = await drafts(desk).get(id)
  if (asked.id !== null && asked.id !== undefined) await ownDraft(desk, asked.id)
  // The same new draft again, or one that is as it should be.
  if (before !== null && recordDifference(before.body, body).length === 0) return before
  const expected = asked.id === null || asked.id === undefined ? 0 : given(asked.expected, 'VERSION')
  try {
    return await drafts(desk).put({ key: id, owner: desk.actor, expires: null, body }, expected)
  } catch (error) {
    const now = isFiliereError(error) && error.code === 'CONFLICT' ? await drafts(desk).get(id) : null
    if (now === null) throw error
    const difference = recordDifference(body, now.body)
    return difference.length === 0
      ? now
      : refuseFor('CHANGED_SINCE', { changed: [{ record: `draft:${id}`, difference }] })
  }
}

/** Nothing of it is left: a draft was never in the history. Discarding what isn't there any more is no error. */
export async function discardDraft(desk: Desk, { id: target }: DraftTarget): Promise<string> {
  const id = given(target, 'TARGET')
  const found = await drafts(desk).get(id)
  if (found !== null && found.owner !== desk.actor) refuseFor('DRAFT_UNKNOWN', {})
  await drafts(desk).remove(id)
  return id
}

/** Proposes what a draft holds; then the draft is gone. */
export const proposeDraft = (desk: Desk, asked: Keyed & DraftTarget): Promise<Done> =>
  once(desk, 'proposeDraft', asked, async (target, key) => {
    const id = given(target.id, 'TARGET')
    const { number } = await desk.store.head()
    const made = await currentOrNone(desk.store, 'proposal', idFor('proposal', desk, key), number)
    const done =
      made === null
        ? await makeProposal(desk, (await ownDraft(desk, id)).body, key)
        : { id: made.record.id, revision: made.recordedIn }
    await drafts(desk).remove(id)
    return done
  })

async function ownDraft(desk: Desk, id: string): Promise<Draft> {
  const found = await drafts(desk).get(id)
  return found === null || found.owner !== desk.actor ? refuseFor('DRAFT_UNKNOWN', {}) : found
}
