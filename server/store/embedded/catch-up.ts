import { join } from 'node:path'
import { FiliereError, isFiliereError } from '../../errors.ts'
import type { Head } from '../store.ts'
import { applyRevision, migrate } from './build-database.ts'
import { buildingFile, databaseFile, noteSetAside, removeDatabase, setAside } from './data-folder.ts'
import type { EmbeddedOptions } from './embedded-options.ts'
import { Engine } from './engine.ts'
import type { Journal } from './journal.ts'
import { headOf } from './journal-line.ts'
import { restoreJournal } from './restore-journal.ts'

const progressEvery = 500

/**
 * Brings the database to the journal's head; one that belongs to another history, or may hold what was erased, is
 * replaced and built anew. Returns the engine to go on with; none is open when it throws.
 */
export async function catchUp(
  { folder, project, note }: EmbeddedOptions,
  journal: Journal,
  opened: Engine,
): Promise<{ readonly engine: Engine; readonly head: Head }> {
  let engine = opened
  const anew = async (removed: () => Promise<void>): Promise<Head> => {
    engine.close()
    await removed()
    engine = Engine.open(join(folder, databaseFile))
    return migrate(engine)
  }
  try {
    await removeDatabase(folder, buildingFile)
    let head =
      (await commonHead(journal, engine, note)) ??
      (await anew(async () => {
        const name = await setAside(folder)
        note(`The database does not belong to this journal: it is set aside as ${name} and rebuilt.`)
      }))
    // An erasure that was cut short, or that the database has not seen.
    const concerned = journal.erasuresConcern(head.number)
    if ((await journal.finishErasures()) || concerned)
      head = await anew(async () => {
        await removeDatabase(folder, databaseFile)
        note('A revision was erased: the database is built anew without it.')
      })
    const last = journal.head.number
    for await (const revision of journal.revisions(head.number + 1, last)) {
      await applyRevision(engine, { revision, writes: await project(engine, revision) })
      head = headOf(revision)
      if (revision.number % progressEvery === 0) note(`Rebuilding: revision ${revision.number} of ${last}.`)
    }
    if (journal.hasErasures) await noteSetAside(folder, note)
    return { engine, head }
  } catch (error) {
    engine.close()
    throw error
  }
}

/**
 * The database's head, if its history is the journal's as far as both go; else null. A journal that was lost or cut is
 * completed from the database; where that cannot be done for a journal without any revision, nothing is touched.
 */
async function commonHead(journal: Journal, engine: Engine, note: (message: string) => void): Promise<Head | null> {
  try {
    const head = await migrate(engine)
    if (await restoreJournal(journal, engine, head, note)) return head
  } catch (error) {
    if (!isFiliereError(error) || error.code !== 'STORE_QUERY') throw error
  }
  if (journal.head.number > 0) return null
  throw new FiliereError(
    'JOURNAL_DAMAGED',
    `The journal ${journal.path} is missing or empty, and the revisions in the database do not fit together. Nothing was changed; restore journal.ndjson from a backup.`,
  )
}
