import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { packageRoot } from '../../server/package-root.ts'

const folder = resolve(packageRoot, process.env.FILIERE_SHARED ?? '../shared')

/** A file of the shared data (published documents, data sets of others) that tests read and the repository doesn't hold. */
export const sharedPath = (...parts: string[]): string => resolve(folder, ...parts)

/** Why tests that need the shared data can't run, or null. */
export const sharedMissing: string | null = existsSync(sharedPath('seed'))
  ? null
  : 'no shared data (set FILIERE_SHARED to the folder that holds seed/ and data/)'
