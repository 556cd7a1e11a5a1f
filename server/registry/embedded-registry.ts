import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FiliereError } from '../errors.ts'
import { syncFolder } from '../sync-folder.ts'
import { type Entries, EntryRegistry } from './entry-registry.ts'
import { entryId, entrySchema, type Registry } from './registry.ts'

const registryFile = 'registry.ndjson'

/**
 * The registry in a data folder: a file of one entry a line, written whole with every change. The process that has the
 * database open has it alone. Throws REGISTRY_DAMAGED for a file that can't be read.
 */
export async function openEmbeddedRegistry(folder: string): Promise<Registry> {
  const path = join(folder, registryFile)
  return new EntryRegistry(await readEntries(path), (entries) => writeEntries(path, entries))
}

async function readEntries(path: string): Promise<Entries> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw damaged(path, error)
  })
  try {
    const lines = text.split('\n').filter((line) => line !== '')
    return new Map(lines.map((line) => entrySchema.parse(JSON.parse(line))).map((entry) => [entryId(entry), entry]))
  } catch (error) {
    throw damaged(path, error)
  }
}

async function writeEntries(path: string, entries: Entries): Promise<void> {
  const draft = `${path}.new`
  try {
    await rm(draft, { force: true })
    const file: FileHandle = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile([...entries.values()].map((entry) => `${JSON.stringify(entry)}\n`).join(''))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
    await syncFolder(dirname(path))
  } catch (cause) {
    throw new FiliereError(
      'FOLDER_UNWRITABLE',
      `The file ${path} cannot be written: free disk space or check its permissions. Nothing was changed.`,
      { cause },
    )
  }
}

const damaged = (path: string, cause: unknown): FiliereError =>
  new FiliereError(
    'REGISTRY_DAMAGED',
    `The file ${path} cannot be read. Nothing was changed; restore it from a backup, or move it away: accounts, tokens, settings and drafts then begin anew, and the graph stays as it is.`,
    { cause },
  )
