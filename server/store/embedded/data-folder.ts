import { access, constants, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FiliereError } from '../../errors.ts'

/** The truth: see `Journal`. */
export const journalFile = 'journal.ndjson'

/** What can be rebuilt from it; the engine keeps a log beside it whose name begins alike. */
export const databaseFile = 'graph.grafeo'

/** Makes a folder for its owner alone; one that is there keeps its permissions. Throws FOLDER_UNWRITABLE. */
export async function writableFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new FiliereError(
      'FOLDER_UNWRITABLE',
      `The folder ${folder} cannot be written: check its permissions, or name another one with FILIERE_DATA.`,
      { cause: error },
    )
  }
}

/** A database that is being built to take the place of the other one. */
export const buildingFile = 'building.grafeo'

const setAsidePrefix = 'set-aside-'

/** Moves the database into a folder of its own, never deletes it; returns that folder's name. */
export async function setAside(folder: string): Promise<string> {
  const name = `${setAsidePrefix}${new Date().toISOString().replaceAll(':', '-')}`
  await mkdir(join(folder, name), { recursive: true })
  for (const file of await readdir(folder))
    if (file.startsWith(databaseFile)) await rename(join(folder, file), join(folder, name, file))
  return name
}

/** What was set aside may hold the erased text, and is not ours to delete. */
export async function noteSetAside(folder: string, note: (message: string) => void): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(setAsidePrefix)).sort()
  if (names.length > 0)
    note(`What was erased may still be in ${names.join(', ')} in ${folder}, and in backups: delete them by hand.`)
}

/** Deletes a database with the log that the engine keeps beside it. */
export async function removeDatabase(folder: string, name: string): Promise<void> {
  for (const file of await readdir(folder))
    if (file.startsWith(name)) await rm(join(folder, file), { recursive: true, force: true })
}
