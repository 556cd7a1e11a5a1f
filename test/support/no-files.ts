import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that is not there, for servers that keep no files. */
export const noFiles = join(tmpdir(), 'filiere-no-files')
