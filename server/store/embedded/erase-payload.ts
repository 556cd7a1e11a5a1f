import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { FiliereError } from '../../errors.ts'
import type { Revision } from '../../features/revision/revision.ts'
import type { Erasure } from '../store.ts'
import { buildDatabase } from './build-database.ts'
import { buildingFile, databaseFile, removeDatabase } from './data-folder.ts'
import { Engine } from './engine.ts'
import type { Journal } from './journal.ts'

/**
 * Tried whole in another database first. The revision is recorded, and the payload gone, in one moment; a process that
 * ends between that and the end of `takePlace` leaves it to the next start. Nothing has changed when it throws.
 */
export async function erasePayload(
  folder: string,
  journal: Journal,
  revision: Revision,
  { number, project }: Erasure,
): Promise<void> {
  try {
    await removeDatabase(folder, buildingFile)
    await buildDatabase(join(folder, buildingFile), historyWithout(journal, number, revision), project)
    await journal.erase(number, revision)
  } catch (error) {
    await removeDatabase(folder, buildingFile).catch(() => undefined)
    throw error
  }
}

async function* historyWithout(journal: Journal, erased: number, last: Revision): AsyncGenerator<Revision> {
  for await (const revision of journal.revisions(1, last.number - 1))
    yield revision.number === erased ? { ...revision, payload: null } : revision
  yield last
}

/** Puts the database that `erasePayload` built in the place of the former one, which is closed and deleted. */
export async function takePlace(folder: string, former: Engine): Promise<Engine> {
  const path = join(folder, databaseFile)
  try {
    former.close()
    await removeDatabase(folder, databaseFile)
    await rename(join(folder, buildingFile), path)
    return Engine.open(path)
  } catch (error) {
    throw new FiliereError(
      'STORE_UNAVAILABLE',
      `The revision is erased, but the database ${path} could not be replaced: check the folder's permissions, then start again, which finishes it.`,
      { cause: error },
    )
  }
}
