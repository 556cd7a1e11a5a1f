import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FiliereError, isFiliereError } from '../../errors.ts'
import { databaseFile, journalFile, setAside } from './data-folder.ts'
import type { EmbeddedOptions } from './embedded-options.ts'
import { Engine } from './engine.ts'

/**
 * The database of a folder, a new one where there is none. One that cannot be read is set aside, since it can be
 * rebuilt from the journal; without a journal it may be all there is, and nothing is touched.
 */
export async function openEngine({ folder, note }: EmbeddedOptions): Promise<Engine> {
  const path = join(folder, databaseFile)
  const files = await readdir(folder)
  // So that a database without a journal is never just a first start that was cut short.
  if (!files.some((file) => file.startsWith(databaseFile)))
    await (await open(join(folder, journalFile), 'a', 0o600)).close()
  try {
    const engine = Engine.open(path)
    if (files.includes(journalFile) && !files.includes(databaseFile))
      note('The database is missing: it is rebuilt from the journal.')
    return engine
  } catch (error) {
    if (isFiliereError(error) && error.code === 'DATABASE_HELD') throw error
    if (!files.includes(journalFile))
      throw new FiliereError(
        'JOURNAL_DAMAGED',
        `The journal ${join(folder, journalFile)} is missing and the database cannot be read. Nothing was changed; restore journal.ndjson from a backup, or use another folder.`,
        { cause: error },
      )
    const name = await setAside(folder)
    note(`The database was damaged: it is set aside as ${name} and rebuilt from the journal.`)
    return Engine.open(path)
  }
}
