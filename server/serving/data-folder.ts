import { access, constants, mkdir } from 'node:fs/promises'
import { FiliereError } from '../errors.ts'

/** Makes the data folder for its owner alone; one that is there keeps its permissions. Throws FOLDER_UNWRITABLE. */
export async function makeDataFolder(folder: string): Promise<void> {
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
