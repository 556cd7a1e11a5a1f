import { FiliereError, isFiliereError } from '../../errors.ts'
import type { Projector } from '../../store/projector.ts'
import type { Reader } from '../../store/store.ts'
import { storedRevisions } from '../../store/stored-revisions.ts'
import type { RecordChange } from './change.ts'
import { checkChanges } from './check-changes.ts'
import { projectRevision } from './project.ts'
import { refuse } from './refuse.ts'
import { changesOf, erasedBy, type Revision } from './revision.ts'
import { changedRef, Workspace } from './workspace.ts'

/**
 * Throws BAD_INPUT, with what to do, unless revision `number` has a payload of records and each of them was changed
 * again since: so nothing that stands now comes from it, and nothing that it ended comes back. That the revisions
 * between can do without it is for `projectWithout` to see.
 */
export async function checkErasure(reader: Reader, head: number, number: number): Promise<void> {
  if (number > head) refuse(`There is no revision ${number} to erase: the newest one is ${head}.`)
  let standing: Set<string> | null = null
  for await (const revision of storedRevisions(reader, number)) {
    if (standing === null) standing = erasableRefs(revision)
    else for (const change of recordChanges(revision)) standing.delete(changedRef(change))
  }
  const [ref] = standing ?? []
  if (ref !== undefined)
    refuse(
      `Revision ${number} cannot be erased: what it says of ${ref} still holds. Put or retire ${ref} in a later revision first.`,
    )
}

function erasableRefs(revision: Revision): Set<string> {
  if (revision.payload === null) refuse(`Revision ${revision.number} is erased already.`)
  if (erasedBy(revision) !== null)
    refuse(`Revision ${revision.number} erases another one, and cannot be erased: it says why that one is missing.`)
  return new Set(recordChanges(revision).map(changedRef))
}

const recordChanges = (revision: Revision): RecordChange[] => changesOf(revision).filter((c) => c.op !== 'erase')

/**
 * Projects a history from which revision `erased` is missing. Every later revision must still pass the checks that it
 * passed when it was recorded, so that the graph is whole as of each; throws BAD_INPUT with the one that doesn't.
 */
export const projectWithout =
  (erased: number): Projector =>
  async (reader, revision) => {
    if (revision.number > erased) await checkWithout(erased, reader, revision)
    return projectRevision(reader, revision)
  }

async function checkWithout(erased: number, reader: Reader, revision: Revision): Promise<void> {
  const workspace = new Workspace(reader, revision.number - 1, await withEffect(reader, revision))
  try {
    await checkChanges(workspace)
  } catch (error) {
    if (!isFiliereError(error) || error.code !== 'BAD_INPUT') throw error
    throw new FiliereError(
      'BAD_INPUT',
      `Revision ${erased} cannot be erased, because revision ${revision.number} rests on it. Without it: ${error.message} Erase revision ${revision.number} first, if it may go too.`,
      { cause: error },
    )
  }
}

/** Ending a record that only an erased revision had put is no mistake, and nothing to do. */
async function withEffect(reader: Reader, revision: Revision): Promise<RecordChange[]> {
  const all = recordChanges(revision)
  const before = new Workspace(reader, revision.number - 1, [])
  const kept: RecordChange[] = []
  for (const change of all)
    if (change.op === 'put' || (await before.before(change.kind, [change.id])).has(change.id)) kept.push(change)
  return kept
}
